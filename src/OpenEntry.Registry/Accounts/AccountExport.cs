using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Accounts;

/// <summary>The plain facts of a person's account for taking everything out: no secrets, and nothing that opens it.</summary>
internal static class AccountExport
{
    public static async Task<JsonNode> OfAsync(RegistryDb db, IReadOnlyDictionary<Guid, PersonSeal> seals, CancellationToken stop)
    {
        var list = new JsonArray();
        foreach (var (person, seal) in seals)
        {
            var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == person, stop).ConfigureAwait(false);
            var given = await db.Grants.AsNoTracking().Where(one => one.PersonId == person).OrderBy(one => one.GivenAt).ToListAsync(stop).ConfigureAwait(false);
            if (account is null && given.Count == 0) continue;
            list.Add(new JsonObject
            {
                ["person"] = $"{person}",
                ["openedAt"] = account?.CreatedAt.ToString(),
                ["confirmedAt"] = account?.ConfirmedAt?.ToString(),
                ["hasAuthenticator"] = account?.AuthenticatorKey is not null,
                ["passkeys"] = await PasskeysAsync(db, account, seal, stop).ConfigureAwait(false),
                ["sessions"] = await SessionsAsync(db, account, stop).ConfigureAwait(false),
                ["accessGiven"] = new JsonArray([.. given.Select(one => (JsonNode)Grant(one, Encoding.UTF8.GetString(seal.Open(SealedAs.Access, one.OfferedTo))))]),
                ["accessReceived"] = await ReceivedAsync(db, account, stop).ConfigureAwait(false),
            });
        }

        return list;
    }

    private static async Task<JsonArray> PasskeysAsync(RegistryDb db, AccountRow? account, PersonSeal seal, CancellationToken stop)
    {
        if (account is null) return [];
        var rows = await db.Passkeys.AsNoTracking().Where(one => one.AccountId == account.Id).OrderBy(one => one.CreatedAt).ToListAsync(stop).ConfigureAwait(false);
        return [.. rows.Select(one => (JsonNode)new JsonObject { ["name"] = Encoding.UTF8.GetString(seal.Open(SealedAs.Account, one.Name)), ["addedAt"] = $"{one.CreatedAt}", ["usedAt"] = one.UsedAt?.ToString() })];
    }

    private static async Task<JsonArray> SessionsAsync(RegistryDb db, AccountRow? account, CancellationToken stop)
    {
        if (account is null) return [];
        var rows = await db.Sessions.AsNoTracking().Where(one => one.AccountId == account.Id).OrderBy(one => one.CreatedAt).ToListAsync(stop).ConfigureAwait(false);
        return
        [
            .. rows.Select(one => (JsonNode)new JsonObject
            {
                ["device"] = one.Device,
                ["openedAt"] = $"{one.CreatedAt}",
                ["seenAt"] = $"{one.SeenAt}",
                ["endsAt"] = $"{one.EndsAt}",
                ["endedAt"] = one.RevokedAt?.ToString(),
            }),
        ];
    }

    private static async Task<JsonArray> ReceivedAsync(RegistryDb db, AccountRow? account, CancellationToken stop)
    {
        if (account is null) return [];
        var rows = await db.Grants.AsNoTracking().Where(one => one.AccountId == account.Id).OrderBy(one => one.GivenAt).ToListAsync(stop).ConfigureAwait(false);
        return [.. rows.Select(one => (JsonNode)Grant(one, null))];
    }

    private static JsonObject Grant(GrantRow row, string? to) => new()
    {
        ["to"] = to,
        ["kind"] = Both(row.Kind.Name()),
        ["permits"] = Both(row.Scope.Name()),
        ["givenAt"] = $"{row.GivenAt}",
        ["until"] = $"{row.Until}",
        ["takenUpAt"] = row.TakenUpAt?.ToString(),
        ["revokedAt"] = row.RevokedAt?.ToString(),
    };

    private static JsonObject Both(Text text) => new() { ["en"] = text.En, ["fr"] = text.Fr };
}
