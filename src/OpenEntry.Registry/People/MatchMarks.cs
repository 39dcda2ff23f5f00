using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.People;

/// <summary>Makes the marks by which the same person is recognized: HMAC-SHA-256 under a secret of the registry, which lies wrapped in its settings.</summary>
public sealed class MatchMarks(IDataProtectionProvider protection)
{
    private const string Setting = "match-secret";
    private readonly IDataProtector _wrapping = protection.CreateProtector("OpenEntry.Registry.MatchSecret.v1");

    /// <summary>The marks of a person; none for what is not given.</summary>
    /// <param name="secret">The registry's.</param>
    /// <param name="person">Whose.</param>
    /// <param name="details">Who it is.</param>
    public static IReadOnlyList<MatchKeyRow> Of(byte[] secret, Guid person, PersonDetails details)
    {
        var marks = new List<MatchKeyRow>();
        var names = NameWords.Sorted(details.FamilyName, details.GivenNames);
        if (names.Length > 0 && details.BirthDate is { } birth) Add(MatchOn.NameAndBirth, $"{names}|{birth}");
        var passport = new string([.. (details.PassportNumber ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        if (passport.Length > 0) Add(MatchOn.Passport, $"{details.PassportCountry?.ToUpperInvariant()}|{passport}");
        if (details.Email is { Length: > 0 } email) Add(MatchOn.Email, email.Trim().ToLowerInvariant());
        return marks;

        void Add(MatchOn on, string words) =>
            marks.Add(new MatchKeyRow { PersonId = person, On = on, Hash = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{on}|{words}")) });
    }

    /// <summary>The secret, for looking something up; null when no mark was ever made.</summary>
    public async Task<byte[]?> FindSecretAsync(RegistryDb db, CancellationToken stop) =>
        await db.Settings.FindAsync([Setting], stop).ConfigureAwait(false) is { } kept ? _wrapping.Unprotect(kept.Value) : null;

    /// <summary>The secret; made with the first marks. Not kept from one process to the next: one that was made and not committed is none.</summary>
    /// <param name="db">A context that writes.</param>
    /// <param name="stop">Stops.</param>
    public async Task<byte[]> SecretAsync(RegistryDb db, CancellationToken stop)
    {
        if (await db.Settings.FindAsync([Setting], stop).ConfigureAwait(false) is { } kept) return _wrapping.Unprotect(kept.Value);
        var secret = RandomNumberGenerator.GetBytes(32);
        db.Settings.Add(new SettingRow { Name = Setting, Value = _wrapping.Protect(secret) });
        return secret;
    }
}
