using JitStm.Rewriter.Weaving;

return WeaveCommand.Run(args, Console.Out, Console.Error);
