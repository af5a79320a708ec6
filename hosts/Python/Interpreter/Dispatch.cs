using System.Runtime.CompilerServices;
using JitStm.Python.Compiler;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// The dispatch loop. Rules that the recorder relies on: nothing but code, pc, ts and frame lives across the merge point; the method has
/// no try region (Interp.Run, its caller, unwinds guest frames); frame.Pc is stored before anything that may throw; guest calls do not
/// recurse: a helper that needs guest code pushes a frame and answers null, and the loop goes on in ts.Top.
/// Operands: see Compiler/Opcode.cs.
/// </summary>
public static partial class Interp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject V(PyCode code, PyObject?[] regs, int v) => v >= 0 ? regs[v]! : code.Consts[~v];

    public static PyObject Value(PyCode code, PyObject?[] regs, int v) => v >= 0 ? regs[v]! : code.Consts[~v];

    // Precompiled like everything else: marked AggressiveOptimization it cost 35 ms of compilation at every start and ran no faster.
    [Portal]
    public static PyObject? Dispatch(PyThread ts, Frame frame)
    {
        PyCode code = frame.Code;
        int pc = frame.Pc;
        for (; ; )
        {
            Driver.MergePoint(code, pc, ts, frame);
            int[] ops = code.Ops;
            PyObject?[] regs = frame.Regs;
            frame.Pc = pc;
            PyObject? r;
            int test;
            switch ((Opcode)ops[pc])
            {
                case Opcode.Nop:
                    pc++;
                    continue;

                // ---- moves, names ----
                case Opcode.Move:
                    JitArray.Store(regs, ops[pc + 1], regs[ops[pc + 2]]);
                    pc += 3;
                    continue;
                case Opcode.LoadConst:
                    JitArray.Store(regs, ops[pc + 1], code.Consts[ops[pc + 2]]);
                    pc += 3;
                    continue;
                case Opcode.CheckBound:
                    if (regs[ops[pc + 1]] is null)
                        throw Variables.Unbound(code, ops[pc + 1]);
                    pc += 2;
                    continue;
                case Opcode.Unset:
                    JitArray.Store(regs, ops[pc + 1], null);
                    pc += 2;
                    continue;
                case Opcode.DeleteLocal:
                    if (regs[ops[pc + 1]] is null)
                        throw Variables.Unbound(code, ops[pc + 1]);
                    JitArray.Store(regs, ops[pc + 1], null);
                    pc += 2;
                    continue;
                case Opcode.LoadGlobal:
                    JitArray.Store(regs, ops[pc + 1], Variables.LoadGlobal(ts, code, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.StoreGlobal:
                    Variables.StoreGlobal(ts, code, ops[pc + 1], V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.DeleteGlobal:
                    Variables.DeleteGlobal(ts, code, ops[pc + 1]);
                    pc += 2;
                    continue;
                case Opcode.LoadName:
                    JitArray.Store(regs, ops[pc + 1], Variables.LoadName(ts, frame, code, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.StoreName:
                    Variables.StoreName(ts, frame, code, ops[pc + 1], V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.DeleteName:
                    Variables.DeleteName(ts, frame, code, ops[pc + 1]);
                    pc += 2;
                    continue;
                case Opcode.MakeCell:
                    JitArray.Store(regs, ops[pc + 1], new W_Cell(ops[pc + 2] == Bytecode.None ? null : regs[ops[pc + 2]]));
                    pc += 3;
                    continue;
                case Opcode.LoadFree:
                    JitArray.Store(regs, ops[pc + 1], frame.Func!.Closure[ops[pc + 2]]);
                    pc += 3;
                    continue;
                case Opcode.LoadDeref:
                    JitArray.Store(regs, ops[pc + 1], Variables.LoadDeref(ts, code, (W_Cell)regs[ops[pc + 2]]!, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.StoreDeref:
                    ((W_Cell)regs[ops[pc + 1]]!).Value = V(code, regs, ops[pc + 2]);
                    pc += 3;
                    continue;
                case Opcode.DeleteDeref:
                    Variables.LoadDeref(ts, code, (W_Cell)regs[ops[pc + 1]]!, ops[pc + 1]);
                    ((W_Cell)regs[ops[pc + 1]]!).Value = null;
                    pc += 2;
                    continue;
                case Opcode.UnsetDeref:
                    ((W_Cell)regs[ops[pc + 1]]!).Value = null;
                    pc += 2;
                    continue;
                case Opcode.LoadClassDeref:
                    JitArray.Store(regs, ops[pc + 1], Variables.LoadClassDeref(ts, frame, code, (W_Cell)regs[ops[pc + 2]]!, ops[pc + 2], ops[pc + 3]));
                    pc += 4;
                    continue;

                // ---- attributes and items ----
                case Opcode.LoadAttr:
                    r = Attributes.Load(ts, frame, V(code, regs, ops[pc + 2]), code.Names[ops[pc + 3]], ops[pc + 1], pc + 4);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.StoreAttr:
                    if (!Attributes.Store(ts, frame, V(code, regs, ops[pc + 1]), code.Names[ops[pc + 2]], V(code, regs, ops[pc + 3]), pc + 4))
                        break;
                    pc += 4;
                    continue;
                case Opcode.DeleteAttr:
                    Attributes.Delete(ts, V(code, regs, ops[pc + 1]), code.Names[ops[pc + 2]]);
                    pc += 3;
                    continue;
                case Opcode.LoadSubscr:
                    r = Items.Load(ts, frame, V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), ops[pc + 1], pc + 4);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.StoreSubscr:
                    if (!Items.Store(ts, frame, V(code, regs, ops[pc + 1]), V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), pc + 4))
                        break;
                    pc += 4;
                    continue;
                case Opcode.DeleteSubscr:
                    Items.Delete(ts, V(code, regs, ops[pc + 1]), V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.BuildSlice:
                    JitArray.Store(regs, ops[pc + 1], new W_Slice(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 4])));
                    pc += 5;
                    continue;

                // ---- unary ----
                case Opcode.Negative:
                    JitArray.Store(regs, ops[pc + 1], Arith.Negative(ts, V(code, regs, ops[pc + 2])));
                    pc += 3;
                    continue;
                case Opcode.Positive:
                    JitArray.Store(regs, ops[pc + 1], Ops.Unary(ts, Names.Pos, "+", V(code, regs, ops[pc + 2])));
                    pc += 3;
                    continue;
                case Opcode.Invert:
                    JitArray.Store(regs, ops[pc + 1], Arith.Invert(ts, V(code, regs, ops[pc + 2])));
                    pc += 3;
                    continue;
                case Opcode.Not:
                    JitArray.Store(regs, ops[pc + 1], Ops.IsTrue(ts, V(code, regs, ops[pc + 2])) ? W_Bool.False : W_Bool.True);
                    pc += 3;
                    continue;

                // ---- binary ----
                case Opcode.Add:
                case Opcode.InplaceAdd:
                    r = Arith.Add(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.Sub:
                case Opcode.InplaceSub:
                    r = Arith.Sub(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.Mul:
                case Opcode.InplaceMul:
                    r = Arith.Mul(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.TrueDiv:
                case Opcode.InplaceTrueDiv:
                    r = Arith.TrueDiv(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.FloorDiv:
                case Opcode.InplaceFloorDiv:
                    r = Arith.FloorDiv(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.Mod:
                case Opcode.InplaceMod:
                    r = Arith.Mod(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.LShift:
                case Opcode.InplaceLShift:
                    r = Arith.LShift(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.RShift:
                case Opcode.InplaceRShift:
                    r = Arith.RShift(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.And:
                case Opcode.InplaceAnd:
                    r = Arith.And(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.Or:
                case Opcode.InplaceOr:
                    r = Arith.Or(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.Xor:
                case Opcode.InplaceXor:
                    r = Arith.Xor(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.Pow:
                case Opcode.InplacePow:
                    r = Arith.Pow(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    if (r is null)
                        goto binary;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.MatMul:
                case Opcode.InplaceMatMul:
                    goto binary;

                // ---- comparison ----
                case Opcode.Eq:
                    test = Arith.Eq(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto compared;
                case Opcode.Ne:
                    test = Arith.Ne(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto compared;
                case Opcode.Lt:
                    test = Arith.Lt(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto compared;
                case Opcode.Le:
                    test = Arith.Le(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto compared;
                case Opcode.Gt:
                    test = Arith.Lt(V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2]));
                    goto compared;
                case Opcode.Ge:
                    test = Arith.Le(V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2]));
                    goto compared;
                case Opcode.Is:
                    test = V(code, regs, ops[pc + 2]).Is(V(code, regs, ops[pc + 3])) ? 1 : 0;
                    goto compared;
                case Opcode.IsNot:
                    test = V(code, regs, ops[pc + 2]).Is(V(code, regs, ops[pc + 3])) ? 0 : 1;
                    goto compared;
                case Opcode.In:
                    test = Items.Contains(ts, V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2])) ? 1 : 0;
                    goto compared;
                case Opcode.NotIn:
                    test = Items.Contains(ts, V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2])) ? 0 : 1;
                    goto compared;
                case Opcode.EqTest:
                    test = Arith.Eq(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto tested;
                case Opcode.NeTest:
                    test = Arith.Ne(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto tested;
                case Opcode.LtTest:
                    test = Arith.Lt(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto tested;
                case Opcode.LeTest:
                    test = Arith.Le(V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    goto tested;
                case Opcode.GtTest:
                    test = Arith.Lt(V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2]));
                    goto tested;
                case Opcode.GeTest:
                    test = Arith.Le(V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2]));
                    goto tested;
                case Opcode.IsTest:
                    test = V(code, regs, ops[pc + 2]).Is(V(code, regs, ops[pc + 3])) ? 1 : 0;
                    goto tested;
                case Opcode.IsNotTest:
                    test = V(code, regs, ops[pc + 2]).Is(V(code, regs, ops[pc + 3])) ? 0 : 1;
                    goto tested;
                case Opcode.InTest:
                    test = Items.Contains(ts, V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2])) ? 1 : 0;
                    goto tested;
                case Opcode.NotInTest:
                    test = Items.Contains(ts, V(code, regs, ops[pc + 3]), V(code, regs, ops[pc + 2])) ? 0 : 1;
                    goto tested;

                // ---- jumps ----
                case Opcode.Jump:
                    pc = ops[pc + 1];
                    continue;
                case Opcode.JumpBack:
                {
                    JitCell cell = code.Cells[ops[pc + 2]];
                    pc = ops[pc + 1];
                    if (ts.ShouldBreak())
                    {
                        frame.Pc = pc;
                        Safepoint(ts);
                    }
                    // A generator that C# code resumes leaves this loop at each yield: not worth compiling.
                    if (Driver.CanEnter(cell) && (frame.Mode != ReturnMode.Entry || frame.Generator is null))
                    {
                        // Copies, so that the locals stay in registers.
                        PyCode c = code;
                        int p = pc;
                        PyThread t = ts;
                        Frame f = frame;
                        frame.Pc = pc;
                        if (Driver.Enter(ts.Jit, cell, ref c, ref p, ref t, ref f) == JitOutcome.Returned)
                            return (PyObject?)ts.Jit.Result;
                        code = c;
                        pc = p;
                        frame = f;
                    }
                    continue;
                }
                case Opcode.JumpIfTrue:
                    pc = Ops.IsTrue(ts, V(code, regs, ops[pc + 1])) ? ops[pc + 2] : pc + 3;
                    continue;
                case Opcode.JumpIfFalse:
                    pc = Ops.IsTrue(ts, V(code, regs, ops[pc + 1])) ? pc + 3 : ops[pc + 2];
                    continue;
                case Opcode.JumpIfNone:
                    pc = V(code, regs, ops[pc + 1]) is W_None ? ops[pc + 2] : pc + 3;
                    continue;
                case Opcode.JumpIfNotNone:
                    pc = V(code, regs, ops[pc + 1]) is W_None ? pc + 3 : ops[pc + 2];
                    continue;

                // ---- iteration ----
                case Opcode.GetIter:
                    r = Iteration.GetIter(ts, frame, V(code, regs, ops[pc + 2]), ops[pc + 1], pc + 3);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 3;
                    continue;
                case Opcode.ForIter:
                    if (regs[ops[pc + 2]] is W_Iterator iterator)
                    {
                        r = iterator.Next(ts);
                        if (r is null)
                            pc = ops[pc + 3];
                        else
                        {
                            JitArray.Store(regs, ops[pc + 1], r);
                            pc += 4;
                        }
                        continue;
                    }
                    r = Iteration.ForIter(ts, frame, regs[ops[pc + 2]]!, ops[pc + 1], pc + 4);
                    if (ts.Top != frame)
                        break;
                    if (r is null)
                        pc = ops[pc + 3];
                    else
                    {
                        JitArray.Store(regs, ops[pc + 1], r);
                        pc += 4;
                    }
                    continue;

                // ---- calls ----
                case Opcode.Call:
                    r = Calls.FromOps(ts, frame, code, V(code, regs, ops[pc + 2]), null, pc + 3, ops[pc + 1]);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4 + ops[pc + 3];
                    continue;
                case Opcode.CallMethod:
                    r = Calls.FromOps(ts, frame, code, regs[ops[pc + 2]]!, regs[ops[pc + 2] + 1], pc + 3, ops[pc + 1]);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4 + ops[pc + 3];
                    continue;
                case Opcode.CallKw:
                    r = Calls.FromOpsKw(ts, frame, code, V(code, regs, ops[pc + 2]), null, code.KwNames[ops[pc + 3]]!, pc + 4, ops[pc + 1]);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 5 + ops[pc + 4];
                    continue;
                case Opcode.CallMethodKw:
                    r = Calls.FromOpsKw(ts, frame, code, regs[ops[pc + 2]]!, regs[ops[pc + 2] + 1], code.KwNames[ops[pc + 3]]!, pc + 4, ops[pc + 1]);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 5 + ops[pc + 4];
                    continue;
                case Opcode.CallEx:
                    r = Calls.Ex(ts, frame, V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), ops[pc + 4] == Bytecode.None ? null : (W_Dict)V(code, regs, ops[pc + 4]), ops[pc + 1], pc + 5);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 5;
                    continue;
                case Opcode.LoadMethod:
                    r = Attributes.LoadMethod(ts, frame, V(code, regs, ops[pc + 2]), code.Names[ops[pc + 3]], ops[pc + 1], pc + 4);
                    if (r is null)
                        break;
                    pc += 4;
                    continue;
                case Opcode.CallSuper:
                    r = Calls.Super(ts, frame, V(code, regs, ops[pc + 2]), (W_Cell)regs[ops[pc + 3]]!, regs[ops[pc + 4]], ops[pc + 1], pc + 5);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 5;
                    continue;

                // ---- containers ----
                case Opcode.BuildTuple:
                    JitArray.Store(regs, ops[pc + 1], Building.Tuple(code, regs, ops, pc));
                    pc += 3 + ops[pc + 2];
                    continue;
                case Opcode.BuildList:
                    JitArray.Store(regs, ops[pc + 1], Building.List(ts, code, regs, ops, pc));
                    pc += 3 + ops[pc + 2];
                    continue;
                case Opcode.BuildSet:
                    JitArray.Store(regs, ops[pc + 1], Building.Set(ts, code, regs, ops, pc));
                    pc += 3 + ops[pc + 2];
                    continue;
                case Opcode.BuildMap:
                    JitArray.Store(regs, ops[pc + 1], Building.Map(ts, code, regs, ops, pc));
                    pc += 3 + ops[pc + 2];
                    continue;
                case Opcode.BuildString:
                    JitArray.Store(regs, ops[pc + 1], Building.String(code, regs, ops, pc));
                    pc += 3 + ops[pc + 2];
                    continue;
                case Opcode.ListAppend:
                    ((W_List)regs[ops[pc + 1]]!).Append(ts, V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.SetAdd:
                    Building.SetAdd(ts, (W_Set)regs[ops[pc + 1]]!, V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.MapAdd:
                    Items.StoreDict(ts, (W_Dict)regs[ops[pc + 1]]!, V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    pc += 4;
                    continue;
                case Opcode.ListExtend:
                    Building.ListExtend(ts, (W_List)regs[ops[pc + 1]]!, V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.SetUpdate:
                    Building.SetUpdate(ts, (W_Set)regs[ops[pc + 1]]!, V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.DictUpdate:
                    Building.DictUpdate(ts, (W_Dict)regs[ops[pc + 1]]!, V(code, regs, ops[pc + 2]));
                    pc += 3;
                    continue;
                case Opcode.DictMerge:
                    Building.DictMerge(ts, (W_Dict)regs[ops[pc + 1]]!, V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]));
                    pc += 4;
                    continue;
                case Opcode.ListToTuple:
                    JitArray.Store(regs, ops[pc + 1], Building.ListToTuple(ts, (W_List)regs[ops[pc + 2]]!));
                    pc += 3;
                    continue;

                // ---- unpacking ----
                case Opcode.UnpackSequence:
                    Building.Unpack(ts, V(code, regs, ops[pc + 1]), regs, ops, pc);
                    pc += 3 + ops[pc + 2];
                    continue;
                case Opcode.UnpackEx:
                    Building.UnpackEx(ts, V(code, regs, ops[pc + 1]), regs, ops, pc);
                    pc += 4 + ops[pc + 3];
                    continue;

                // ---- functions and classes ----
                case Opcode.MakeFunction:
                    JitArray.Store(regs, ops[pc + 1], Building.Function(ts, frame, code, regs, ops, pc));
                    pc += 6;
                    continue;
                case Opcode.LoadBuildClass:
                    JitArray.Store(regs, ops[pc + 1], Builtins.BuildClass);
                    pc += 2;
                    continue;
                case Opcode.SetupAnnotations:
                    Variables.SetupAnnotations(ts, frame, code);
                    pc++;
                    continue;
                case Opcode.Return:
                {
                    Frame? back = Calls.Return(ts, frame, V(code, regs, ops[pc + 1]));
                    if (back is null)
                        return V(code, regs, ops[pc + 1]);
                    frame = back;
                    code = Jit.Promote(back.Code);
                    pc = Jit.Promote(back.Pc);
                    continue;
                }

                // ---- generators ----
                case Opcode.Yield:
                {
                    Frame? back = Generators.Yield(ts, frame, V(code, regs, ops[pc + 2]));
                    if (back is null)
                        return V(code, regs, ops[pc + 2]);
                    frame = back;
                    code = Jit.Promote(back.Code);
                    pc = Jit.Promote(back.Pc);
                    continue;
                }
                case Opcode.GetYieldFromIter:
                    JitArray.Store(regs, ops[pc + 1], Iteration.YieldFromIter(ts, V(code, regs, ops[pc + 2])));
                    pc += 3;
                    continue;
                case Opcode.YieldFrom:
                {
                    int status = Generators.Delegate(ts, frame, regs[ops[pc + 2]]!, regs[ops[pc + 1]]!, ops[pc + 1], pc + 3);
                    if (status == Generators.Pushed)
                        break;
                    if (status == Generators.Exhausted)
                    {
                        pc += 3;
                        continue;
                    }
                    Frame? back = Generators.Yield(ts, frame, regs[ops[pc + 1]]!);
                    if (back is null)
                        return regs[ops[pc + 1]];
                    frame = back;
                    code = Jit.Promote(back.Code);
                    pc = Jit.Promote(back.Pc);
                    continue;
                }

                // ---- exceptions ----
                case Opcode.Raise:
                    Exceptions.Raise(ts, frame, ops[pc + 1] == Bytecode.None ? null : V(code, regs, ops[pc + 1]), ops[pc + 2] == Bytecode.None ? null : V(code, regs, ops[pc + 2]));
                    break;
                case Opcode.Reraise:
                    Exceptions.Reraise(ts, frame, (W_Exception)regs[ops[pc + 1]]!);
                    break;
                case Opcode.PushExc:
                    JitArray.Store(regs, ops[pc + 1], ts.Handled);
                    ts.Handled = (W_Exception?)regs[ops[pc + 2]];
                    pc += 3;
                    continue;
                case Opcode.PopExc:
                    ts.Handled = (W_Exception?)regs[ops[pc + 1]];
                    pc += 2;
                    continue;
                case Opcode.ExcMatch:
                    JitArray.Store(regs, ops[pc + 1], Exceptions.Matches(ts, (W_Exception)regs[ops[pc + 2]]!, V(code, regs, ops[pc + 3])) ? W_Bool.True : W_Bool.False);
                    pc += 4;
                    continue;
                case Opcode.RaiseAssertion:
                    Exceptions.RaiseAssertion(ts, frame, ops[pc + 1] == Bytecode.None ? null : V(code, regs, ops[pc + 1]));
                    break;

                // ---- with ----
                case Opcode.WithEnter:
                    r = Calls.WithEnter(ts, frame, V(code, regs, ops[pc + 3]), ops[pc + 2], ops[pc + 1], pc + 4);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;
                case Opcode.WithExit:
                    r = Calls.WithExit(ts, frame, regs[ops[pc + 2]]!, ops[pc + 1], pc + 3);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 3;
                    continue;
                case Opcode.WithExcept:
                    r = Calls.WithExcept(ts, frame, regs[ops[pc + 2]]!, (W_Exception)regs[ops[pc + 3]]!, ops[pc + 1], pc + 4);
                    if (r is null)
                        break;
                    JitArray.Store(regs, ops[pc + 1], r);
                    pc += 4;
                    continue;

                // ---- imports ----
                case Opcode.ImportName:
                    JitArray.Store(regs, ops[pc + 1], Imports.ImportName(ts, frame, code.Names[ops[pc + 2]], V(code, regs, ops[pc + 3]), ops[pc + 4]));
                    pc += 5;
                    continue;
                case Opcode.ImportFrom:
                    JitArray.Store(regs, ops[pc + 1], Imports.ImportFrom(ts, V(code, regs, ops[pc + 2]), code.Names[ops[pc + 3]]));
                    pc += 4;
                    continue;
                case Opcode.ImportStar:
                    Imports.ImportStar(ts, frame, V(code, regs, ops[pc + 1]));
                    pc += 2;
                    continue;

                // ---- the rest ----
                case Opcode.FormatValue:
                    JitArray.Store(regs, ops[pc + 1], Formatting.FormatValue(ts, V(code, regs, ops[pc + 2]), ops[pc + 3], ops[pc + 4] == Bytecode.None ? null : V(code, regs, ops[pc + 4])));
                    pc += 5;
                    continue;
                case Opcode.MatchSequence:
                    JitArray.Store(regs, ops[pc + 1], W_Bool.From(Matching.IsSequence(ts, V(code, regs, ops[pc + 2]))));
                    pc += 3;
                    continue;
                case Opcode.MatchMapping:
                    JitArray.Store(regs, ops[pc + 1], W_Bool.From(Matching.IsMapping(ts, V(code, regs, ops[pc + 2]))));
                    pc += 3;
                    continue;
                case Opcode.GetLen:
                    JitArray.Store(regs, ops[pc + 1], new W_Int(Ops.Len(ts, V(code, regs, ops[pc + 2]))));
                    pc += 3;
                    continue;
                case Opcode.MatchKeys:
                    JitArray.Store(regs, ops[pc + 1], Matching.Keys(ts, V(code, regs, ops[pc + 2]), (W_Tuple)V(code, regs, ops[pc + 3])));
                    pc += 4;
                    continue;
                case Opcode.MatchRest:
                    JitArray.Store(regs, ops[pc + 1], Matching.Rest(ts, V(code, regs, ops[pc + 2]), (W_Tuple)V(code, regs, ops[pc + 3])));
                    pc += 4;
                    continue;
                case Opcode.MatchClass:
                    JitArray.Store(regs, ops[pc + 1], Matching.Class(ts, V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), ops[pc + 4], (W_Tuple)code.Consts[ops[pc + 5]]));
                    pc += 6;
                    continue;
                case Opcode.PrintExpr:
                    Matching.PrintExpr(ts, V(code, regs, ops[pc + 1]));
                    pc += 2;
                    continue;
                default:
                    throw new InvalidOperationException("bad opcode");
            }

            // Another frame goes on: one that a helper pushed, or the one that handles an exception.
            frame = ts.Top!;
            code = Jit.Promote(frame.Code);
            pc = Jit.Promote(frame.Pc);
            continue;

        binary:
            r = Operators.Binary(ts, frame, (Opcode)ops[pc], V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), ops[pc + 1], pc + 4);
            if (r is not null)
            {
                JitArray.Store(regs, ops[pc + 1], r);
                pc += 4;
                continue;
            }
            frame = ts.Top!;
            code = Jit.Promote(frame.Code);
            pc = Jit.Promote(frame.Pc);
            continue;

        compared:
            if (test >= 0)
            {
                JitArray.Store(regs, ops[pc + 1], test != 0 ? W_Bool.True : W_Bool.False);
                pc += 4;
                continue;
            }
            r = Operators.Compare(ts, frame, (Opcode)ops[pc], V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), ops[pc + 1], pc + 4);
            if (r is not null)
            {
                JitArray.Store(regs, ops[pc + 1], r);
                pc += 4;
                continue;
            }
            frame = ts.Top!;
            code = Jit.Promote(frame.Code);
            pc = Jit.Promote(frame.Pc);
            continue;

        tested:
            // The next instruction jumps on the result: both at once.
            if (test >= 0)
            {
                pc += 4;
                pc = (Opcode)ops[pc] == Opcode.JumpIfTrue ? (test != 0 ? ops[pc + 2] : pc + 3) : (test != 0 ? pc + 3 : ops[pc + 2]);
                continue;
            }
            r = Operators.Compare(ts, frame, (Opcode)ops[pc], V(code, regs, ops[pc + 2]), V(code, regs, ops[pc + 3]), ops[pc + 1], pc + 4);
            if (r is not null)
            {
                JitArray.Store(regs, ops[pc + 1], r);
                pc += 4;
                continue;
            }
            frame = ts.Top!;
            code = Jit.Promote(frame.Code);
            pc = Jit.Promote(frame.Pc);
        }
    }
}
