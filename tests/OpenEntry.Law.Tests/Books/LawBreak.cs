namespace OpenEntry.Law.Tests.Books;

/// <summary>One way to break a law folder, and each line it gives.</summary>
internal sealed record LawBreak(string File, string From, string To, params (string Place, int Number, string En, string Fr)[] Told)
{
    /// <summary>A row of crs/age.yaml.</summary>
    public const string Age = "      - { from: 18, to: 18, withSpouse: 90, withoutSpouse: 99 }\n";

    /// <summary>The scale of listening in language-tests/ielts-general.yaml, without the end of its line.</summary>
    public const string Ielts = "      listening: { 10: 8.5, 9: 8.0, 8: 7.5, 7: 6.0, 6: 5.5, 5: 5.0, 4: 4.5 }";
}
