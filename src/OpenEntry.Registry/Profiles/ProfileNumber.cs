namespace OpenEntry.Registry.Profiles;

/// <summary>Profile numbers: <c>E</c> and nine digits. They neither tell how many profiles there are nor which came first, and no two are the same.</summary>
public static class ProfileNumber
{
    private const long Numbers = 1_000_000_000;

    // Without a common divisor with the count of numbers: counting up visits each of them once before the first comes back.
    private const long Stride = 618_033_989;
    private const long Start = 271_828_183;

    /// <summary>The number of the n-th profile, from 1.</summary>
    public static string Of(long n)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, Numbers);
        return $"E{((n * Stride) + Start) % Numbers:000000000}";
    }
}
