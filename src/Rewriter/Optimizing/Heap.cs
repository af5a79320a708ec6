using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>All cells of one static or instance field, or of one constant index of arrays of one element type: only cells of one region can alias.</summary>
internal sealed class Region(int id, Descr descr, int index, bool immutable)
{
    public readonly int Id = id;

    /// <summary>A <see cref="FieldDescr"/> or an <see cref="ArrayDescr"/>.</summary>
    public readonly Descr Descr = descr;

    /// <summary>The item's index; -1 for a field.</summary>
    public readonly int Index = index;

    public readonly bool Immutable = immutable;

    public bool IsArray => Index >= 0;
}

/// <summary>The regions of one optimisation, shared by all its states.</summary>
internal sealed class RegionTable
{
    /// <summary>Items from this index on are not cached (treated as a variable index).</summary>
    public const int MaxIndex = 512;

    private readonly Dictionary<Descr, Region> _fields = [];
    private readonly Dictionary<ArrayDescr, Region?[]> _items = [];

    public int Count { get; private set; }

    public Region Field(FieldDescr field)
    {
        if (!_fields.TryGetValue(field, out Region? region))
            _fields.Add(field, region = new Region(Count++, field, -1, field.Immutable));
        return region;
    }

    public Region Item(ArrayDescr array, int index)
    {
        if (!_items.TryGetValue(array, out Region?[]? list))
            _items.Add(array, list = new Region?[MaxIndex]);
        return list[index] ??= new Region(Count++, array, index, array.Immutable);
    }

    /// <summary>Every item region in use of this element type.</summary>
    public ReadOnlySpan<Region?> Items(ArrayDescr array) => _items.TryGetValue(array, out Region?[]? list) ? list : [];
}

/// <summary>One known place of the heap.</summary>
internal sealed class Cell(Val @base, Region region, Val value)
{
    /// <summary>A real object or array, or <see cref="State.Statics"/>.</summary>
    public readonly Val Base = @base;

    public readonly Region Region = region;

    public Val Value = value;

    /// <summary>The store has not been performed yet: memory still holds an older value.</summary>
    public bool Dirty;

    /// <summary>The walk itself has loaded or stored it; not only what came before.</summary>
    public bool IsTouched;
}

/// <summary>
/// What is known about memory: cells by base and region. A cell that stands here is true; dirty ones are stores put off.
/// <see cref="MemoryRule"/> and <see cref="CallRule"/> keep the invariant that no two cells of one region
/// that may be the same place exist unless neither is dirty and they were both read since the last store.
/// </summary>
internal sealed class Heap(RegionTable regions)
{
    private readonly Dictionary<long, Cell> _cells = [];
    private readonly List<Cell> _dirty = [];
    private readonly Dictionary<int, List<Cell>> _byBase = [];
    private List<Cell>?[] _byRegion = new List<Cell>?[16];

    public RegionTable Regions { get; } = regions;

    /// <summary>Counts changes that an exit could see: pending stores and (raised by others) virtual contents.</summary>
    public int Version { get; set; }

    /// <summary>Pending stores, oldest first.</summary>
    public List<Cell> DirtyCells => _dirty;

    public IReadOnlyCollection<Cell> Cells => _cells.Values;

    public Cell? Find(Val @base, Region region) => Find(@base.Id, region);

    public Cell? Find(int baseId, Region region) => _cells.GetValueOrDefault(Key(baseId, region));

    public List<Cell> Of(Region region) =>
        region.Id < _byRegion.Length && _byRegion[region.Id] is { } list ? list : [];

    public List<Cell> OfBase(Val @base) => _byBase.GetValueOrDefault(@base.Id) ?? [];

    /// <summary>Sets what a cell holds in memory.</summary>
    public Cell Learn(Val @base, Region region, Val value)
    {
        if (Find(@base, region) is { } known)
        {
            known.Value = value;
            return known;
        }
        var cell = new Cell(@base, region, value);
        _cells.Add(Key(@base.Id, region), cell);
        if (region.Id >= _byRegion.Length)
            Array.Resize(ref _byRegion, Math.Max(region.Id + 1, _byRegion.Length * 2));
        (_byRegion[region.Id] ??= []).Add(cell);
        if (!_byBase.TryGetValue(@base.Id, out List<Cell>? list))
            _byBase.Add(@base.Id, list = []);
        list.Add(cell);
        return cell;
    }

    public void MarkDirty(Cell cell)
    {
        Version++;
        if (cell.Dirty)
            return;
        cell.Dirty = true;
        _dirty.Add(cell);
    }

    public void MarkClean(Cell cell)
    {
        if (!cell.Dirty)
            return;
        Version++;
        cell.Dirty = false;
        _dirty.Remove(cell);
    }

    public void Forget(Cell cell)
    {
        MarkClean(cell);
        _cells.Remove(Key(cell.Base.Id, cell.Region));
        _byRegion[cell.Region.Id]!.Remove(cell);
        _byBase[cell.Base.Id].Remove(cell);
        // An exit built from here on knows less.
        Version++;
    }

    public Heap Clone(State into)
    {
        var copy = new Heap(Regions) { Version = Version };
        foreach (Cell cell in _cells.Values)
            copy.Learn(into.Vals[cell.Base.Id], cell.Region, into.Vals[cell.Value.Id]).IsTouched = cell.IsTouched;
        foreach (Cell cell in _dirty)
            copy.MarkDirty(copy.Find(cell.Base.Id, cell.Region)!);
        return copy;
    }

    private static long Key(int baseId, Region region) => (long)baseId << 32 | (uint)region.Id;
}
