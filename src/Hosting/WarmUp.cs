using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Hosting;

/// <summary>
/// The first trace of a process used to wait for the JIT's own code to be loaded, linked and in part compiled: some 80 ms. So the compile worker,
/// which has nothing to do yet, puts one loop of a small interpreter of ours through recorder, optimiser, barrier pass and backend
/// while the host starts up, and decodes the host's dispatch loop. Nothing of it is run.
/// </summary>
internal static class WarmUp
{
    public static void Run(Action<Tree, Trace> compile, IEnumerable<JitDriver> drivers)
    {
        var pipeline = new Sample.Pipeline(compile);
        var driver = new JitDriver("warm-up", 2) { Pipeline = pipeline, PortalClass = typeof(Sample), Parameters = new JitParameters { Threshold = 2 }, GetLocation = _ => "warm-up" };
        Sample.Run(driver, new Sample.Frame());
        foreach (JitDriver host in drivers)
            host.CheckPortal();
    }

    /// <summary>Five instructions over boxed numbers in a frame's registers: what the loops of most interpreters consist of.</summary>
    private static class Sample
    {
        [Immutable, IdentityFree]
        private sealed class Number(long value) : StmObject
        {
            public readonly long Value = value;
        }

        private sealed class Cell : StmObject
        {
            public StmObject Value = new Number(1);
            public double Sum;
        }

        private sealed class Program
        {
            [ImmutableArray] public readonly int[] Code = [0, 1, 2, 3, 4];
        }

        [ThreadPrivate]
        public sealed class Frame
        {
            [Owned] public readonly StmObject[] Registers = [new Number(3), new Number(1), new Cell(), new Number(0)];
            public int Pc;
        }

        /// <summary>Only the first loop is of interest.</summary>
        public sealed class Pipeline(Action<Tree, Trace> compile) : ICompilePipeline
        {
            public bool Done { get; private set; }

            public void CompileLoop(Tree tree, Trace recorded)
            {
                Done = true;
                compile(tree, recorded);
            }

            public void CompileBridge(Tree tree, GuardDescr guard, Trace recorded)
            {
            }
        }

        [Portal, MethodImpl(MethodImplOptions.NoInlining)]
        private static void Dispatch(JitDriver driver, JitThread thread, JitCell cell, Program program, int pc, Frame frame)
        {
            for (;;)
            {
                driver.MergePoint(program, pc, frame, driver, thread, cell);
                StmObject[] registers = frame.Registers;
                frame.Pc = pc;
                switch (program.Code[pc++])
                {
                    case 0:
                        registers[3] = Add(registers[0], registers[1]);
                        break;
                    case 1:
                        if (IsGreater(registers[3], registers[1]))
                            registers[0] = registers[3];
                        break;
                    case 2:
                        Count((Cell)registers[2], registers[0]);
                        break;
                    case 3:
                        Touch(registers[2]);
                        break;
                    default:
                        pc = 0;
                        if (driver.CanEnter(cell))
                        {
                            (Program p, int i, Frame f, JitDriver d, JitThread t, JitCell c) = (program, pc, frame, driver, thread, cell);
                            driver.Enter(thread, cell, ref p, ref i, ref f, ref d, ref t, ref c);
                            return;
                        }
                        break;
                }
            }
        }

        private static Number Add(StmObject a, StmObject b)
        {
            long x = ((Number)a).Value, y = ((Number)b).Value;
            return JitMath.AddOverflows(x, y) ? new Number(0) : new Number(x + y);
        }

        private static bool IsGreater(StmObject a, StmObject b) => a is Number x && b is Number y && x.Value > y.Value;

        private static void Count(Cell cell, StmObject by)
        {
            cell.Sum += ((Number)by).Value * 0.5;
            if (!ReferenceEquals(cell.Value, by))
                cell.Value = by;
        }

        // Reads what was stored: the store and its write barrier stay in the loop.
        [DontLookInside(CallEffects.Reads | CallEffects.Throws)]
        private static void Touch(StmObject value) => ArgumentNullException.ThrowIfNull(value);

        public static void Run(JitDriver driver, Frame frame)
        {
            var thread = new JitThread(null);
            var cell = new JitCell();
            var program = new Program();
            for (int round = 0; round < 10 && !((Pipeline)driver.Pipeline!).Done; round++)
                Dispatch(driver, thread, cell, program, 0, frame);
        }
    }
}
