namespace OpenEntry.Law.Profiles.Checking;

/// <summary>Occupation codes as a profile may hold them: four digits are NOC 2016, five NOC 2021 (reading R21).</summary>
internal static class Occupations
{
    private const int DigitsOf2016 = 4;
    private const int DigitsOf2021 = 5;

    public static bool IsCode(string code) => code.Length is DigitsOf2016 or DigitsOf2021 && code.All(char.IsAsciiDigit);

    /// <summary>
    /// False only when both jobs name a code of the same edition and no edition has them agree. A code of each edition may be the
    /// same occupation: that is for the concordance to say.
    /// </summary>
    public static bool MayBeSame(Job one, Job other)
    {
        var old = Compare(In(DigitsOf2016, one), In(DigitsOf2016, other));
        var now = Compare(In(DigitsOf2021, one), In(DigitsOf2021, other));
        return old == true || now == true || (old is null && now is null);
    }

    private static bool? Compare(string? one, string? other) => one is null || other is null ? null : one == other;

    private static string? In(int digits, Job job) =>
        job.Noc.Length == digits ? job.Noc : job.NocOther?.Length == digits ? job.NocOther : null;
}
