using NodaTime;

namespace OpenEntry.Law.Json;

/// <summary>An instant as it was written: the point in time, and how many decimals of a second were given (0 to 9), so that it can be written back the same.</summary>
/// <param name="UnixSeconds">Whole seconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
/// <param name="Digits">Decimals of a second written, 0 to 9.</param>
public readonly record struct IsoInstant(long UnixSeconds, int Nanoseconds, byte Digits)
{
    /// <summary>The point in time.</summary>
    public Instant ToInstant() => Instant.FromUnixTimeSeconds(UnixSeconds).PlusNanoseconds(Nanoseconds);
}
