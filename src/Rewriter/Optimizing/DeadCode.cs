using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Drops removable ops whose value nobody uses, and phis that only feed themselves, in a trace and its branches. Linear: marks from what has an effect.
/// </summary>
internal static class DeadCode
{
    public static Trace Remove(Trace trace)
    {
        var marks = new Marks(trace);
        marks.Run();
        return marks.Sweep();
    }

    private sealed class Marks(Trace trace)
    {
        private readonly HashSet<Value> _used = [];
        private readonly Stack<Value> _work = [];
        private readonly Dictionary<Value, int> _phis = [];
        // The label, and the jumps to it: their arguments count only for phis that are used.
        private readonly HashSet<Op> _feeding = [];

        public void Run()
        {
            for (int i = 0; i < trace.Phis.Length; i++)
                _phis.Add(trace.Phis[i], i);
            foreach (Trace each in trace.WithBranches)
                for (int i = 0; i < each.Ops.Count; i++)
                    Root(each.Ops[i], i + 1 < each.Ops.Count ? each.Ops[i + 1] : null, each == trace);
            while (_work.TryPop(out Value? v))
                Follow(v);
        }

        private void Root(Op op, Op? after, bool isTrunk)
        {
            if (op.Code == OpCode.Label || op.Code == OpCode.Jump && (op.Descr is LabelToken || (isTrunk && _phis.Count > 0)))
                _feeding.Add(op);
            else if (!op.Code.IsRemovable() || after is { Code: OpCode.GuardNoException })
                UseAll(op);
        }

        private void UseAll(Op op)
        {
            _used.Add(op);
            foreach (Value arg in op.Args)
                Use(arg);
            if (op.Code.HasExit() && op.Guard.Branch is null)
                foreach (Value leaf in op.Guard.Exit.Leaves)
                    Use(leaf);
        }

        private void Use(Value v)
        {
            if (v is Op or Phi && _used.Add(v))
                _work.Push(v);
        }

        private void Follow(Value v)
        {
            if (v is Op op)
            {
                foreach (Value arg in op.Args)
                    Use(arg);
            }
            else if (_phis.TryGetValue(v, out int at))
            {
                foreach (Op feeding in _feeding)
                    Use(feeding.Args[at]);
            }
        }

        public Trace Sweep()
        {
            var kept = new List<int>();
            for (int i = 0; i < trace.Phis.Length; i++)
                if (_used.Contains(trace.Phis[i]))
                    kept.Add(i);
            List<Op> ops = Sweep(trace, kept);
            Phi[] phis = [.. kept.Select(i => trace.Phis[i])];
            for (int i = 0; i < phis.Length; i++)
                phis[i].Index = i;
            return new Trace { Start = trace.Start, Inputs = trace.Inputs, Phis = phis, Ops = ops, BridgeFrom = trace.BridgeFrom };
        }

        private List<Op> Sweep(Trace from, List<int> kept)
        {
            bool all = kept.Count == trace.Phis.Length;
            var ops = new List<Op>(from.Ops.Count);
            foreach (Op op in from.Ops)
            {
                if (_feeding.Contains(op))
                    ops.Add(all ? op : op.With([.. kept.Select(i => op.Args[i])]));
                else if (!op.Code.IsRemovable() || _used.Contains(op))
                    ops.Add(op);
                if (op.Code.HasExit() && op.Guard.Branch is { } branch)
                    op.Guard.Branch = new Trace { Start = branch.Start, Inputs = [], Ops = Sweep(branch, kept), BridgeFrom = branch.BridgeFrom };
            }
            return ops;
        }
    }
}
