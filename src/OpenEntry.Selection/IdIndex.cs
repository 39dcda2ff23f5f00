namespace OpenEntry.Selection;

/// <summary>Finds an identifier among those of a blob: open addressing over entry numbers, so that a million people cost 8 MB while a pool is being built.</summary>
internal sealed class IdIndex(PackedBytes ids)
{
    // Entry number + 1; 0 is free. At most half full.
    private int[] _slots = new int[1024];

    /// <summary>Entry that has the identifier, or -1 and where the next one, which is to be added to the blob now, is noted.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> id)
    {
        if (ids.Count * 2 >= _slots.Length)
        {
            Grow();
        }
        ref var slot = ref Slot(id);
        if (slot > 0)
        {
            return slot - 1;
        }
        slot = ids.Count + 1;
        return -1;
    }

    private ref int Slot(ReadOnlySpan<byte> id)
    {
        // HashCode is seeded anew in each process: nobody can prepare identifiers that all collide.
        var hash = default(HashCode);
        hash.AddBytes(id);
        var slots = _slots;
        var at = hash.ToHashCode() & (slots.Length - 1);
        while (slots[at] > 0 && !ids[slots[at] - 1].SequenceEqual(id))
        {
            at = (at + 1) & (slots.Length - 1);
        }
        return ref slots[at];
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < ids.Count; i++)
        {
            Slot(ids[i]) = i + 1;
        }
    }
}
