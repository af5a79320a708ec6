using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Drops removable ops whose value nobody uses, and phis that only feed themselves. Linear: marks from what has an effect.
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
        private Op? _label, _jump;

        public void Run()
        {
            for (int i = 0; i < trace.Phis.Length; i++)
                _phis.Add(trace.Phis[i], i);
            for (int i = 0; i < trace.Ops.Count; i++)
                Root(trace.Ops[i], i + 1 < trace.Ops.Count ? trace.Ops[i + 1] : null);
            while (_work.TryPop(out Value? v))
                Follow(v);
        }

        private void Root(Op op, Op? after)
        {
            if (op.Code == OpCode.Label)
                _label = op;
            else if (op.Code == OpCode.Jump && _label is not null)
                _jump = op;
            else if (!op.Code.IsRemovable() || after is { Code: OpCode.GuardNoException })
                UseAll(op);
        }

        private void UseAll(Op op)
        {
            _used.Add(op);
            foreach (Value arg in op.Args)
                Use(arg);
            if (op.Code.HasExit())
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
                Use(_label!.Args[at]);
                if (_jump is not null)
                    Use(_jump.Args[at]);
            }
        }

        public Trace Sweep()
        {
            var kept = new List<int>();
            for (int i = 0; i < trace.Phis.Length; i++)
                if (_used.Contains(trace.Phis[i]))
                    kept.Add(i);
            bool all = kept.Count == trace.Phis.Length;
            var ops = new List<Op>(trace.Ops.Count);
            foreach (Op op in trace.Ops)
            {
                if (ReferenceEquals(op, _label) || ReferenceEquals(op, _jump))
                    ops.Add(all ? op : op.With([.. kept.Select(i => op.Args[i])]));
                else if (!op.Code.IsRemovable() || _used.Contains(op))
                    ops.Add(op);
            }
            Phi[] phis = [.. kept.Select(i => trace.Phis[i])];
            for (int i = 0; i < phis.Length; i++)
                phis[i].Index = i;
            return new Trace { Start = trace.Start, Inputs = trace.Inputs, Phis = phis, Ops = ops, BridgeFrom = trace.BridgeFrom };
        }
    }
}
