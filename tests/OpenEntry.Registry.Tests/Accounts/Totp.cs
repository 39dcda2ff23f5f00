using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using NodaTime;

namespace OpenEntry.Registry.Tests.Accounts;

/// <summary>What an authenticator app does, written after RFC 6238 and RFC 4226 by itself.</summary>
internal static class Totp
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "What the standard says.")]
    public static string At(byte[] key, Instant instant)
    {
        using var mac = new HMACSHA1(key);
        var hash = mac.ComputeHash([.. BitConverter.GetBytes((long)Math.Floor(instant.ToUnixTimeSeconds() / 30.0)).Reverse()]);
        var part = hash.Skip(hash[19] % 16).Take(4).ToArray();
        var number = (new BigInteger(part, isUnsigned: true, isBigEndian: true) % 2_147_483_648) % 1_000_000;
        return number.ToString(CultureInfo.InvariantCulture).PadLeft(6, '0');
    }
}
