namespace OpenEntry.Registry.Store;

/// <summary>Numbers that only go up. Called while writing, when nobody else does.</summary>
internal static class Counters
{
    public const string Profiles = "profiles";
    public const string Rounds = "rounds";

    /// <summary>Takes so many numbers; the first of them.</summary>
    public static async Task<long> TakeAsync(RegistryDb db, string name, int count, CancellationToken stop)
    {
        var counter = await db.Counters.FindAsync([name], stop).ConfigureAwait(false);
        if (counter is null)
        {
            counter = new CounterRow { Name = name, Value = 0 };
            db.Counters.Add(counter);
        }

        var first = counter.Value + 1;
        counter.Value += count;
        return first;
    }
}
