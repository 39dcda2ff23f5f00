using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.People;

/// <summary>A human being may have been registered more than once; merging keeps one person and leaves the others pointing to it.</summary>
internal static class Selves
{
    /// <summary>The person kept, first, and everyone merged into it; empty when there is no such person.</summary>
    public static async Task<List<PersonRow>> OfAsync(RegistryDb db, Guid id, CancellationToken stop)
    {
        var kept = await db.People.FindAsync([id], stop).ConfigureAwait(false);
        while (kept?.MergedInto is { } into) kept = await db.People.FindAsync([into], stop).ConfigureAwait(false);
        if (kept is null) return [];
        var selves = new List<PersonRow> { kept };
        for (var i = 0; i < selves.Count; i++)
        {
            var self = selves[i].Id;
            selves.AddRange(await db.People.Where(one => one.MergedInto == self).OrderBy(one => one.Id).ToListAsync(stop).ConfigureAwait(false));
        }

        return selves;
    }
}
