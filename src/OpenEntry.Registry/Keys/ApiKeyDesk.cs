using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Keys;

/// <summary>Issues keys to programs, recognizes and revokes them. A key is shown once; only its hash is kept, so nobody can tell it afterwards.</summary>
public sealed class ApiKeyDesk(Office office)
{
    /// <summary>Begins every key, so that people and scanners for leaked secrets know it for one.</summary>
    public const string Prefix = "openentry_";

    private const int SecretLength = 32;
    private const int LongestName = 64;

    // What 32 random bytes are as base64url.
    private static readonly int s_keyLength = Prefix.Length + Base64Url.GetEncodedLength(SecretLength);

    /// <summary>Issues a key under a name that no other valid key bears.</summary>
    /// <param name="name">Name of the program.</param>
    /// <param name="scopes">What it may do; <see cref="Scopes.NominationsWrite"/> with its province.</param>
    /// <param name="actor">Who issues it.</param>
    /// <param name="officer">The officer it is issued to: whoever has two keys is one person all the same.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<IssuedKey>> IssueAsync(string name, IReadOnlyCollection<string> scopes, Actor actor, string? officer = null, CancellationToken stop = default)
    {
        if (name.Length is 0 or > LongestName || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')) return RegistryErrors.BadKeyName.At(Place.None, name);
        var known = scopes.Distinct().Order(StringComparer.Ordinal).ToList();
        var all = string.Join(", ", Scopes.All.Keys.Order(StringComparer.Ordinal));
        if (known.Count == 0) return RegistryErrors.ScopeUnknown.At(Place.None, "", all);
        if (known.Find(scope => !Scopes.All.ContainsKey(scope) && !IsForProvince(scope)) is { } unknown) return RegistryErrors.ScopeUnknown.At(Place.None, unknown, all);
        if (known.Contains(Scopes.NominationsWrite) || known.Count(IsForProvince) > 1) return RegistryErrors.KeyProvinceNeeded.At(Place.None, Scopes.NominationsWrite, string.Join(", ", Provinces.Nominators));
        if (officer is not null)
        {
            var holder = Actor.Officer(officer);
            officer = holder.Name;
            if (!holder.IsNamed || officer.Length > LongestName || officer.Contains(';', StringComparison.Ordinal)) return RegistryErrors.BadKeyOfficer.At(Place.None, officer, $"{LongestName}");
        }

        if (officer is null && known.Find(Scopes.OfOfficers.Contains) is { } own) return RegistryErrors.KeyOfficerNeeded.At(Place.None, own);

        await using var act = await office.BeginAsync(ProcessKinds.IssueKey, actor, null, stop).ConfigureAwait(false);
        if (await act.Db.ApiKeys.AnyAsync(key => key.Name == name && key.RevokedAt == null, stop).ConfigureAwait(false)) return RegistryErrors.KeyNameTaken.At(Place.None, name);
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));
        var row = new ApiKeyRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            Name = name,
            Hash = HashOf(secret),
            Scopes = string.Join(';', officer is null ? known : [.. known, ApiKeyRow.OfficerPart + officer]),
            CreatedAt = act.Now,
        };
        act.Db.ApiKeys.Add(row);
        act.Write(EventKinds.KeyIssued, new Text($"API key “{name}” was issued", $"La clé d’API «\u00a0{name}\u00a0» a été délivrée"), after: Facts(row));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return new IssuedKey(row, secret);
    }

    /// <summary>Revokes the valid key of a name; from now on it opens nothing.</summary>
    public async Task<Result<ApiKeyRow>> RevokeAsync(string name, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RevokeKey, actor, null, stop).ConfigureAwait(false);
        var row = await act.Db.ApiKeys.FirstOrDefaultAsync(key => key.Name == name && key.RevokedAt == null, stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.Key, Text.Same(name));
        row.RevokedAt = act.Now;
        act.Write(EventKinds.KeyRevoked, new Text($"API key “{name}” was revoked", $"La clé d’API «\u00a0{name}\u00a0» a été révoquée"), before: Facts(row));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return row;
    }

    /// <summary>All keys, revoked ones too, by name.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await db.ApiKeys.AsNoTracking().OrderBy(key => key.Name).ThenBy(key => key.CreatedAt).ToListAsync(stop).ConfigureAwait(false);
    }

    /// <summary>The valid key that someone shows; null for anything else.</summary>
    /// <remarks>
    /// What is looked up is a hash of what was shown, so that how long it takes says nothing about any key; it is compared in constant time all the same.
    /// </remarks>
    public async Task<ApiKeyRow?> RecognizeAsync(string shown, CancellationToken stop = default)
    {
        if (shown.Length != s_keyLength || !shown.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var hash = HashOf(shown);
        await using var db = office.Store.Open();
        var row = await db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Hash == hash, stop).ConfigureAwait(false);
        return row is not null && CryptographicOperations.FixedTimeEquals(row.Hash, hash) && row.RevokedAt is null ? row : null;
    }

    private static bool IsForProvince(string scope) => scope.Split(':') is [Scopes.NominationsWrite, var province] && Provinces.Nominators.Contains(province);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static JsonObject Facts(ApiKeyRow row) => new() { ["name"] = row.Name, ["scopes"] = new JsonArray([.. row.ScopeList.Select(scope => (JsonNode)scope)]), ["officer"] = row.Officer };
}

/// <summary>A key just issued, and the only time it is to be seen.</summary>
/// <param name="Row">What is kept.</param>
/// <param name="Secret">The key.</param>
public sealed record IssuedKey(ApiKeyRow Row, string Secret);
