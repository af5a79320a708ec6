using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>Facts that guards give, and those that they must not give.</summary>
public class FactTests
{
    private static void Becomes(string input, string output) => Traces.Becomes(input, output, new OptimizerOptions { Peel = false });

    [Fact]
    public void The_same_guard_is_not_made_twice() => Becomes(
        """
        [i0, p1]
        j2 = int_lt(i0, 10)
        guard_true(j2) [p1]
        j3 = int_lt(i0, 10)
        guard_true(j3) [p1]
        exit() [i0]
        """,
        """
        [i0, p1]
        j2 = int_lt(i0, 10)
        guard_true(j2) [p1]
        exit() [i0]
        """);

    [Fact]
    public void Bounds_follow_from_comparisons() => Becomes(
        """
        [i0, i1]
        j2 = int_ge(i0, 0)
        guard_true(j2) [i0, i1]
        j3 = int_lt(i0, i1)
        guard_true(j3) [i0, i1]
        j4 = int_gt(i1, 0)
        guard_true(j4) [i0, i1]
        j5 = int_add_ovf(i0, 1)
        guard_false(j5) [i0, i1]
        j6 = uint_lt(i0, i1)
        j7 = int_ge(i0, i1)
        guard_false(j7) [i0, i1]
        exit() [i0]
        """,
        """
        [i0, i1]
        j2 = int_le(0, i0)
        guard_true(j2) [i0, i1]
        j3 = int_lt(i0, i1)
        guard_true(j3) [i0, i1]
        exit() [i0]
        """);

    [Fact]
    public void A_number_that_is_not_zero_is_not_one_either() => Becomes(
        """
        [j0]
        guard_true(j0) [j0]
        exit()
            resume at 'start' [j0]
        """,
        """
        [j0]
        guard_true(j0) [j0]
        exit()
            resume at 'start' [j0]
        """);

    [Fact]
    public void A_comparison_that_holds_is_the_constant_one() => Becomes(
        """
        [i0]
        j1 = int_lt(i0, 5)
        guard_true(j1) [i0]
        exit()
            resume at 'start' [j1]
        """,
        """
        [i0]
        j1 = int_lt(i0, 5)
        guard_true(j1) [i0]
        exit()
            resume at 'start' [1j]
        """);

    [Fact]
    public void A_comparison_of_floats_that_fails_tells_nothing_of_its_reverse() => Becomes(
        """
        [f0, f1]
        j2 = float_lt(f0, f1)
        guard_false(j2) [f0]
        j3 = float_ge(f0, f1)
        guard_true(j3) [f0]
        exit() [f0]
        """,
        """
        [f0, f1]
        j2 = float_lt(f0, f1)
        guard_false(j2) [f0]
        j3 = float_le(f1, f0)
        guard_true(j3) [f0]
        exit() [f0]
        """);

    [Fact]
    public void The_tests_around_a_modulo_are_not_needed_for_a_positive_number() => Becomes(
        """
        [i0]
        i1 = int_rem(i0, 10)
        j2 = int_ne(i1, 0)
        guard_true(j2) [i0]
        i3 = int_xor(i1, 10)
        j4 = int_lt(i3, 0)
        guard_false(j4) [i0]
        j5 = int_lt(i1, 0)
        guard_false(j5) [i0]
        j6 = int_gt(i0, 0)
        guard_true(j6) [i0]
        exit() [i1]
        """,
        """
        [i0]
        i1 = int_rem(i0, 10)
        j2 = int_ne(i1, 0)
        guard_true(j2) [i0]
        i3 = int_xor(i1, 10)
        j4 = int_lt(i3, 0)
        guard_false(j4) [i0]
        exit() [i1]
        """);

    [Fact]
    public void A_weaker_guard_becomes_the_later_stronger_one() => Becomes(
        """
        [p0, p1]
        guard_nonnull(p0) [p1]
        i2 = getfield_gc_i(p1, descr=Pair.A)
        guard_class(p0, Pair) [p1]
        exit() [i2]
        """,
        """
        [p0, p1]
        guard_class(p0, Pair) [p1]
        i2 = getfield_gc_i(p1, descr=Pair.A)
        exit() [i2]
        """);

    [Fact]
    public void A_known_class_answers_type_tests_and_null_tests() => Becomes(
        """
        [p0]
        guard_class(p0, Triple) [p0]
        guard_nonnull(p0) [p0]
        j1 = instance_of(p0, descr=Pair)
        j2 = instance_of(p0, descr=Cell)
        j3 = ptr_ne(p0, null)
        exit()
            resume at 'start' [j1, j2, j3]
        """,
        """
        [p0]
        guard_class(p0, Triple) [p0]
        exit()
            resume at 'start' [1j, 0j, 1j]
        """);

    [Fact]
    public void Being_an_instance_is_not_being_of_the_exact_class() => Becomes(
        """
        [p0]
        j1 = instance_of(p0, descr=Pair)
        guard_true(j1) [p0]
        guard_class(p0, Pair) [p0]
        exit() [p0]
        """,
        """
        [p0]
        j1 = instance_of(p0, descr=Pair)
        guard_true(j1) [p0]
        guard_class(p0, Pair) [p0]
        exit() [p0]
        """);

    [Fact]
    public void A_guarded_value_is_a_constant_from_there_on() => Becomes(
        """
        [i0]
        i1 = int_add(i0, 1)
        guard_value(i0, 6) [i0]
        i2 = int_add(i0, 2)
        exit() [i1, i2]
        """,
        """
        [i0]
        i1 = int_add(i0, 1)
        guard_value(i0, 6) [i0]
        exit()
            resume at 'start' [i1, 8]
        """);

    [Fact]
    public void A_guard_that_cannot_hold_ends_the_trace() => Becomes(
        """
        [i0]
        guard_value(i0, 6) [i0]
        j1 = int_lt(i0, 3)
        guard_true(j1) [i0]
        exit() [i0]
        """,
        """
        [i0]
        guard_value(i0, 6) [i0]
        exit() [i0]
        """);

    [Fact]
    public void One_check_of_an_index_serves_smaller_ones() => Becomes(
        """
        [p0]
        j1 = arraylen_gc(p0, descr=Int64[])
        j2 = uint_lt(3, j1)
        guard_true(j2) [p0]
        j3 = uint_lt(2, j1)
        guard_true(j3) [p0]
        exit() [p0]
        """,
        """
        [p0]
        j1 = arraylen_gc(p0, descr=Int64[])
        j2 = uint_lt(3, j1)
        guard_true(j2) [p0]
        exit() [p0]
        """);
}
