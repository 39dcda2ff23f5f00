namespace OpenEntry.Cli.Printing;

/// <summary>A bar of a table on a terminal, to the eighth of a column.</summary>
internal static class Bar
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A bar of up to <paramref name="cells"/> columns; anything above nothing shows at least a sliver.</summary>
    public static string Of(long value, long most, int cells)
    {
        if (value <= 0 || most <= 0)
        {
            return "";
        }
        var eighths = Math.Clamp((int)Math.Round(value * 8m * cells / most), 1, 8 * cells);
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : $"{Eighths[eighths % 8]}");
    }
}
