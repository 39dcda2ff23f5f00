using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace OpenEntry.Registry.Accounts;

/// <summary>Codes of authenticator apps: TOTP (RFC 6238) with what every app understands, six digits of HMAC-SHA-1 every thirty seconds.</summary>
public static class AuthenticatorCode
{
    private const int KeyLength = 20;
    private const int Seconds = 30;
    private const int Digits = 6;

    // One step either way: clocks differ, and people type slowly.
    private const int Drift = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>The step a code belongs to, later than the last one accepted; null when it is wrong, old or used.</summary>
    public static long? StepOf(byte[] key, string code, Instant now, long lastStep)
    {
        var typed = new string([.. code.Where(letter => !char.IsWhiteSpace(letter))]);
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit)) return null;
        var step = now.ToUnixTimeSeconds() / Seconds;
        long? found = null;
        for (var one = step - Drift; one <= step + Drift; one++)
        {
            // All are looked at, whichever it is.
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(key, one)), Encoding.ASCII.GetBytes(typed)) && one > lastStep) found ??= one;
        }

        return found;
    }

    /// <summary>A key as people type it into an app: base 32, in groups of four.</summary>
    public static string Written(byte[] key) => string.Join(' ', Base32(key).Chunk(4).Select(group => new string(group)));

    /// <summary>The address that a QR code tells the app.</summary>
    /// <param name="key">The key.</param>
    /// <param name="issuer">The service, as the app shows it.</param>
    /// <param name="account">The account, as the app shows it.</param>
    public static string Address(byte[] key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32(key)}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The code of a key at an instant, as the app shows it.</summary>
    public static string At(byte[] key, Instant now) => At(key, now.ToUnixTimeSeconds() / Seconds);

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "What authenticator apps compute; HMAC does not rest on collisions.")]
    private static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string Base32(byte[] bytes)
    {
        var letters = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = ((buffer << 8) | one, bits + 8);
            while (bits >= 5)
            {
                letters.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
                bits -= 5;
            }
        }

        if (bits > 0) letters.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return letters.ToString();
    }
}
