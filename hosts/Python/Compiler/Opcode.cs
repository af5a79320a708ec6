namespace JitStm.Python.Compiler;

// The instruction set of the Python host: a register machine without an operand stack.
//
// An instruction is its opcode followed by its operands, all ints in Code.Ops; a pc is an index into Code.Ops.
// Lengths vary only by an explicit count operand: Bytecode.Length(ops, pc). There are no prefixes.
//
// Operand kinds (the names used below):
//   dst       register that is written
//   reg, src  register that is read; always an index into frame.Regs
//   v (a, b, obj, key, value ...)  a "value": v >= 0 reads register v, v < 0 is the constant Consts[~v]. Never unbound:
//             where definite assignment cannot be proved the compiler has put a CheckBound before.
//   v?        a value or Bytecode.None (int.MinValue): absent
//   k         index into Consts          name   index into Names         imm   plain integer
//   target    absolute pc                loop   index of the loop in this Code, 0 .. LoopCount-1
//   n v*      a count and that many values; n dst*: a count and that many written registers
// Operands are encoded in the order in which they are named in the comment.
//
// An instruction reads all its operands before it writes dst (dst may equal an operand register). An instruction that
// raises writes nothing. Unless it says otherwise, an instruction goes on at pc + Length; when it called guest code in a
// frame of its own, the result is written to dst and execution goes on at pc + Length.
//
// Registers: see Code. A null register is an unbound local (or a dead temporary).
//
// The XxTest comparisons are superinstruction hints: like their plain forms, but the compiler guarantees that the NEXT
// instruction is JumpIfTrue or JumpIfFalse on dst, that dst is read nowhere else, and that nothing jumps to that
// instruction. A runtime may do both at once and skip the write of dst.

/// <summary>The opcodes; operands in order. The comment above defines the operand kinds.</summary>
public enum Opcode
{
    /// <summary>No operands, no effect.</summary>
    Nop,

    // ---- moves, names ----

    /// <summary>dst, src: regs[dst] = regs[src]. Never unbound.</summary>
    Move,
    /// <summary>dst, k: regs[dst] = Consts[k].</summary>
    LoadConst,
    /// <summary>reg: raises UnboundLocalError "cannot access local variable 'NAME' where it is not associated with a value" when regs[reg] is null; NAME = Code.RegNames[reg].</summary>
    CheckBound,
    /// <summary>reg: regs[reg] = null, no check (end of `except ... as name`).</summary>
    Unset,
    /// <summary>reg: like CheckBound, then regs[reg] = null (`del name`).</summary>
    DeleteLocal,
    /// <summary>dst, name: module globals, then builtins; NameError "name 'x' is not defined".</summary>
    LoadGlobal,
    /// <summary>name, v: module globals[name] = v.</summary>
    StoreGlobal,
    /// <summary>name: NameError when absent.</summary>
    DeleteGlobal,
    /// <summary>dst, name: frame's namespace (class body, exec with locals), then globals, then builtins.</summary>
    LoadName,
    /// <summary>name, v: into the frame's namespace.</summary>
    StoreName,
    /// <summary>name: from the frame's namespace; NameError "name 'x' is not defined" when absent.</summary>
    DeleteName,
    /// <summary>dst, src?: regs[dst] = new cell object holding regs[src] (a parameter; may itself be null), or an empty cell when src is Bytecode.None. Stands in the prologue.</summary>
    MakeCell,
    /// <summary>dst, imm: regs[dst] = the cell number imm of the running function's closure. Stands in the prologue.</summary>
    LoadFree,
    /// <summary>dst, cell: content of the cell in regs[cell]. Empty: Code.IsFreeVar(cell) ? NameError "cannot access free variable 'x' where it is not associated with a value in enclosing scope" : UnboundLocalError as CheckBound; name = RegNames[cell].</summary>
    LoadDeref,
    /// <summary>cell, v.</summary>
    StoreDeref,
    /// <summary>cell: empties the cell; error as LoadDeref when it is empty.</summary>
    DeleteDeref,
    /// <summary>cell: empties the cell, no check.</summary>
    UnsetDeref,
    /// <summary>dst, cell, name: the frame's namespace first, then as LoadDeref (a free variable read in a class body).</summary>
    LoadClassDeref,

    // ---- attributes and items ----

    /// <summary>dst, obj, name.</summary>
    LoadAttr,
    /// <summary>obj, name, value.</summary>
    StoreAttr,
    /// <summary>obj, name.</summary>
    DeleteAttr,
    /// <summary>dst, obj, key: obj[key].</summary>
    LoadSubscr,
    /// <summary>obj, key, value: obj[key] = value.</summary>
    StoreSubscr,
    /// <summary>obj, key: del obj[key].</summary>
    DeleteSubscr,
    /// <summary>dst, start, stop, step: slice(start, stop, step); absent parts are the constant None.</summary>
    BuildSlice,

    // ---- unary ----

    /// <summary>dst, v: -v.</summary>
    Negative,
    /// <summary>dst, v: +v.</summary>
    Positive,
    /// <summary>dst, v: ~v.</summary>
    Invert,
    /// <summary>dst, v: not v, a bool.</summary>
    Not,

    // ---- binary: dst, a, b ----

    /// <summary>dst, a, b.</summary>
    Add,
    /// <summary>dst, a, b.</summary>
    Sub,
    /// <summary>dst, a, b.</summary>
    Mul,
    /// <summary>dst, a, b: @.</summary>
    MatMul,
    /// <summary>dst, a, b: /.</summary>
    TrueDiv,
    /// <summary>dst, a, b: //.</summary>
    FloorDiv,
    /// <summary>dst, a, b: %.</summary>
    Mod,
    /// <summary>dst, a, b: **.</summary>
    Pow,
    /// <summary>dst, a, b.</summary>
    LShift,
    /// <summary>dst, a, b.</summary>
    RShift,
    /// <summary>dst, a, b: bitwise.</summary>
    And,
    /// <summary>dst, a, b: bitwise.</summary>
    Or,
    /// <summary>dst, a, b: bitwise.</summary>
    Xor,

    // ---- augmented assignment: dst, a, b; dst = result of a OP= b (error messages say "+=") ----

    /// <summary>dst, a, b.</summary>
    InplaceAdd,
    /// <summary>dst, a, b.</summary>
    InplaceSub,
    /// <summary>dst, a, b.</summary>
    InplaceMul,
    /// <summary>dst, a, b.</summary>
    InplaceMatMul,
    /// <summary>dst, a, b.</summary>
    InplaceTrueDiv,
    /// <summary>dst, a, b.</summary>
    InplaceFloorDiv,
    /// <summary>dst, a, b.</summary>
    InplaceMod,
    /// <summary>dst, a, b.</summary>
    InplacePow,
    /// <summary>dst, a, b.</summary>
    InplaceLShift,
    /// <summary>dst, a, b.</summary>
    InplaceRShift,
    /// <summary>dst, a, b.</summary>
    InplaceAnd,
    /// <summary>dst, a, b.</summary>
    InplaceOr,
    /// <summary>dst, a, b.</summary>
    InplaceXor,

    // ---- comparison: dst, a, b. The result of Eq..Ge is any object, of Is..NotIn a bool ----

    /// <summary>dst, a, b.</summary>
    Eq,
    /// <summary>dst, a, b.</summary>
    Ne,
    /// <summary>dst, a, b.</summary>
    Lt,
    /// <summary>dst, a, b.</summary>
    Le,
    /// <summary>dst, a, b.</summary>
    Gt,
    /// <summary>dst, a, b.</summary>
    Ge,
    /// <summary>dst, a, b.</summary>
    Is,
    /// <summary>dst, a, b.</summary>
    IsNot,
    /// <summary>dst, a, b: a in b (b is the container).</summary>
    In,
    /// <summary>dst, a, b.</summary>
    NotIn,
    /// <summary>dst, a, b. As Eq; a JumpIfTrue/JumpIfFalse on dst follows (see the top of the file).</summary>
    EqTest,
    /// <summary>dst, a, b. As Ne; a jump on dst follows.</summary>
    NeTest,
    /// <summary>dst, a, b. As Lt; a jump on dst follows.</summary>
    LtTest,
    /// <summary>dst, a, b. As Le; a jump on dst follows.</summary>
    LeTest,
    /// <summary>dst, a, b. As Gt; a jump on dst follows.</summary>
    GtTest,
    /// <summary>dst, a, b. As Ge; a jump on dst follows.</summary>
    GeTest,
    /// <summary>dst, a, b. As Is; a jump on dst follows.</summary>
    IsTest,
    /// <summary>dst, a, b. As IsNot; a jump on dst follows.</summary>
    IsNotTest,
    /// <summary>dst, a, b. As In; a jump on dst follows.</summary>
    InTest,
    /// <summary>dst, a, b. As NotIn; a jump on dst follows.</summary>
    NotInTest,

    // ---- jumps ----

    /// <summary>target. Forward only, or backward within straight-line code that is no loop (never a back-edge).</summary>
    Jump,
    /// <summary>target, loop: a loop's back-edge. All back-edges (also `continue`) of one loop have the same target and loop number.</summary>
    JumpBack,
    /// <summary>v, target: by truth value.</summary>
    JumpIfTrue,
    /// <summary>v, target.</summary>
    JumpIfFalse,
    /// <summary>v, target: v is None.</summary>
    JumpIfNone,
    /// <summary>v, target: v is not None.</summary>
    JumpIfNotNone,

    // ---- iteration ----

    /// <summary>dst, v: iter(v).</summary>
    GetIter,
    /// <summary>dst, iter, target: dst = next(iter) and on; when exhausted, jump to target (dst keeps its old value).</summary>
    ForIter,

    // ---- calls ----

    /// <summary>dst, func, n v*: dst = func(*values).</summary>
    Call,
    /// <summary>dst, func, k, n v*: Consts[k] is a tuple of m names; the last m values are keyword arguments.</summary>
    CallKw,
    /// <summary>dst, func, args, kwargs?: dst = func(*args, **kwargs); args is a tuple, or for f(*x) any iterable x (TypeError "f() argument after * must be an iterable, not X"); kwargs a fresh dict or absent.</summary>
    CallEx,
    /// <summary>dst, obj, name: looks up obj.name for a call. Plain method found on the type: regs[dst] = function, regs[dst + 1] = obj; else regs[dst] = the attribute's value, regs[dst + 1] = null.</summary>
    LoadMethod,
    /// <summary>dst, m, n v*: m is a register pair filled by LoadMethod. regs[m + 1] != null: dst = regs[m](regs[m + 1], *values), else dst = regs[m](*values).</summary>
    CallMethod,
    /// <summary>dst, m, k, n v*: as CallMethod with keyword names as in CallKw.</summary>
    CallMethodKw,
    /// <summary>dst, func, cell, self: zero-argument super(). func is the value of the name `super`, regs[cell] the __class__ cell, regs[self] the first argument (register; may be null: RuntimeError "super(): arg[0] deleted"). If func is the builtin super type: super(class, self); else func().</summary>
    CallSuper,

    // ---- containers ----

    /// <summary>dst, n v*.</summary>
    BuildTuple,
    /// <summary>dst, n v*.</summary>
    BuildList,
    /// <summary>dst, n v*.</summary>
    BuildSet,
    /// <summary>dst, n v*: n = 2 x pairs; key, value, key, value ...</summary>
    BuildMap,
    /// <summary>dst, n v*: concatenates strings (all values are str).</summary>
    BuildString,
    /// <summary>list, v: append to a list made by this code (exact list).</summary>
    ListAppend,
    /// <summary>set, v: add to an exact set.</summary>
    SetAdd,
    /// <summary>dict, key, value: into an exact dict.</summary>
    MapAdd,
    /// <summary>list, v: extend by an iterable ([*v], f(1, *v)); TypeError "Value after * must be an iterable, not X".</summary>
    ListExtend,
    /// <summary>set, v: update by an iterable.</summary>
    SetUpdate,
    /// <summary>dict, v: {**v}; TypeError "'X' object is not a mapping".</summary>
    DictUpdate,
    /// <summary>dict, v, func: f(**v): as DictUpdate, but a duplicate or non-string key is the TypeError that CPython gives for a call of func.</summary>
    DictMerge,
    /// <summary>dst, list: tuple(list), list is an exact list.</summary>
    ListToTuple,

    // ---- unpacking ----

    /// <summary>src v, n dst*: exactly n items; writes nothing when the count is wrong.</summary>
    UnpackSequence,
    /// <summary>src v, imm before, n dst*: n targets, number `before` receives the list of what the others leave.</summary>
    UnpackEx,

    // ---- functions and classes ----

    /// <summary>dst, k, defaults?, kwdefaults?, annotations?: Consts[k] is the Code; defaults a tuple, the others dicts. The closure is built from Code.ClosureSources of the made code: for each of its free variables the register of the RUNNING frame that holds the cell.</summary>
    MakeFunction,
    /// <summary>dst: the builtin __build_class__. Called as f(bodyFunction, name, *bases, **kw). A class body returns its __class__ cell or None; it also stores the cell as "__classcell__" in its namespace.</summary>
    LoadBuildClass,
    /// <summary>No operands: makes `__annotations__` = {} in the frame's namespace (class) or the globals (module) unless present.</summary>
    SetupAnnotations,
    /// <summary>v: return from the frame. In a generator: StopIteration(v).</summary>
    Return,

    // ---- generators ----

    /// <summary>dst, v: yields v; on resume dst = the value sent (None for next).</summary>
    Yield,
    /// <summary>dst, v: v itself when it is a generator (or coroutine), else iter(v).</summary>
    GetYieldFromIter,
    /// <summary>
    /// dst, iter: `yield from`. regs[dst] holds the value to send (None at first: the compiler stores it). Sends it to regs[iter]
    /// (next() for None). It yields x: the frame is suspended with x and frame.Pc AT this instruction; on resume
    /// regs[dst] = the value sent and the instruction runs again. It is exhausted: dst = StopIteration.value and on.
    /// throw()/close() on a generator suspended at a YieldFrom go to regs[iter] first.
    /// </summary>
    YieldFrom,

    // ---- exceptions ----

    /// <summary>exc?, cause?: `raise exc from cause`; exc absent: re-raise the current exception (RuntimeError "No active exception to reraise").</summary>
    Raise,
    /// <summary>exc: raise the exception object in the register again as it is (end of a handler that did not match, of finally); adds no traceback entry for this frame.</summary>
    Reraise,
    /// <summary>dst, exc: entering a handler: regs[dst] = the thread's current exception (sys.exc_info; null when none), then the current exception = regs[exc].</summary>
    PushExc,
    /// <summary>src: leaving a handler: current exception = regs[src] (may be null).</summary>
    PopExc,
    /// <summary>dst, exc, type: dst = bool, whether exception regs[exc] matches the class or tuple `type`; TypeError "catching classes that do not inherit from BaseException is not allowed".</summary>
    ExcMatch,
    /// <summary>v?: raise AssertionError(v) or AssertionError().</summary>
    RaiseAssertion,

    // ---- with ----

    /// <summary>dst, exit, mgr: looks up type(mgr).__enter__ and __exit__ (TypeError "'X' object does not support the context manager protocol"); regs[exit] = bound __exit__; dst = __enter__().</summary>
    WithEnter,
    /// <summary>dst, exit: normal end: dst = regs[exit](None, None, None).</summary>
    WithExit,
    /// <summary>dst, exit, exc: dst = regs[exit](type(exc), exc, exc.__traceback__). JumpIfTrue dst follows.</summary>
    WithExcept,

    // ---- imports ----

    /// <summary>dst, name, v, imm: __import__(name, globals, locals, fromlist = v, level = imm).</summary>
    ImportName,
    /// <summary>dst, module, name: getattr, then sys.modules["module.name"]; ImportError "cannot import name ...".</summary>
    ImportFrom,
    /// <summary>module: all public names into the frame's namespace (module level: globals).</summary>
    ImportStar,

    // ---- formatting ----

    /// <summary>dst, v, imm, spec?: imm 0: no conversion, 1: !s, 2: !r, 3: !a; then format(v, spec or ""); dst is a str.</summary>
    FormatValue,

    // ---- match statement ----

    /// <summary>dst, v: bool: a sequence for patterns (not str, bytes, bytearray).</summary>
    MatchSequence,
    /// <summary>dst, v: bool: a mapping for patterns.</summary>
    MatchMapping,
    /// <summary>dst, v: len(v).</summary>
    GetLen,
    /// <summary>dst, v, keys: keys is a tuple; dst = tuple of the values, or None when a key is missing.</summary>
    MatchKeys,
    /// <summary>dst, v, keys: dst = new dict of v's items without the keys in the tuple.</summary>
    MatchRest,
    /// <summary>dst, v, cls, imm, k: imm positional sub-patterns, Consts[k] a tuple of keyword attribute names: dst = tuple of the attributes (positional through __match_args__, then keywords), or None when it does not match.</summary>
    MatchClass,

    // ---- interactive ----

    /// <summary>v: sys.displayhook(v) (an expression statement of the interactive mode).</summary>
    PrintExpr,
}
