using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Accounts;

/// <summary>What accounts are found by: keyed hashes under the secret of the registry for what people choose or could be guessed, plain ones for long random secrets.</summary>
public sealed class AccountMarks(MatchMarks marks)
{
    private const int SecretLength = 32;
    private const int LongestAddress = 254;

    /// <summary>An address as it is kept; null when it is none. A name without a domain would be an address of the mail server's own machine.</summary>
    public static string? AddressOf(string? written)
    {
        var address = written?.Trim();
        if (address is not { Length: > 0 and <= LongestAddress } || address.Any(char.IsWhiteSpace)) return null;
        return MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address && parsed.Domain is { Length: > 0 } domain && domain.Contains('.', StringComparison.Ordinal) ? address : null;
    }

    /// <summary>A new secret for a link or a cookie.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>What is kept of a secret. It is random and long enough for a plain hash.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The mark of an address, whatever its case; null when the registry has no secret yet, and so no account.</summary>
    public async Task<byte[]?> FindEmailAsync(RegistryDb db, string address, CancellationToken stop) =>
        await marks.FindSecretAsync(db, stop).ConfigureAwait(false) is { } secret ? Email(secret, address) : null;

    /// <summary>The mark of an address, within a process.</summary>
    public async Task<byte[]> EmailAsync(RegistryDb db, string address, CancellationToken stop) => Email(await marks.SecretAsync(db, stop).ConfigureAwait(false), address);

    /// <summary>The hash of a recovery code, however it is typed.</summary>
    public async Task<byte[]> CodeAsync(RegistryDb db, Guid account, string code, CancellationToken stop) =>
        Hash(await marks.SecretAsync(db, stop).ConfigureAwait(false), $"Code|{account}|{new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant()}");

    /// <summary>What proves that a link to a thing came from the registry.</summary>
    /// <param name="secret">The registry's.</param>
    /// <param name="thing">What it leads to.</param>
    internal static string LinkOf(byte[] secret, Guid thing) => Base64Url.EncodeToString(Hash(secret, $"Link|{thing}"));

    private static byte[] Email(byte[] secret, string address) => Hash(secret, $"Account|{address.Trim().ToLowerInvariant()}");

    private static byte[] Hash(byte[] secret, string words) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(words));
}
