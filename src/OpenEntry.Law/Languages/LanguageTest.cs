using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Languages;

/// <summary>A language test with one of its scales: the lowest score of each level, by ability.</summary>
public sealed class LanguageTest
{
    /// <summary>The tests accepted by Express Entry, by the key of profiles.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["ielts", "celpip", "pte", "tef", "tcf"];

    /// <summary>What a test is called, in both languages.</summary>
    public static string NameOf(string key) => key switch
    {
        "ielts" => "IELTS",
        "celpip" => "CELPIP",
        "pte" => "PTE Core",
        "tef" => "TEF Canada",
        _ => "TCF Canada",
    };

    private readonly decimal[][] _lowest;
    private readonly (decimal Lowest, decimal Highest)[] _range;

    private LanguageTest(string key, Provision provision, LawNode value)
    {
        Key = key;
        Provision = provision;
        Language = value["language"]!.Word == "french" ? OfficialLanguage.French : OfficialLanguage.English;
        Step = value["step"]!.Decimal();
        string[] abilities = ["listening", "reading", "writing", "speaking"];
        _range = [.. abilities.Select(ability => (value["range"]![ability]!.Items![0].Decimal(), value["range"]![ability]!.Items![1].Decimal()))];
        _lowest = [.. abilities.Select(ability => Enumerable.Range(4, 7).Select(level => value[ability]![$"{level}"]!.Decimal()).ToArray())];
    }

    /// <summary>Key of the test.</summary>
    public string Key { get; }

    /// <summary>The provision it comes from.</summary>
    public Provision Provision { get; }

    /// <summary>The language it tests.</summary>
    public OfficialLanguage Language { get; }

    /// <summary>The step of its scores: 0.5 or 1.</summary>
    public decimal Step { get; }

    /// <summary>The lowest and the highest score there is in an ability.</summary>
    public (decimal Lowest, decimal Highest) Range(Ability ability) => _range[(int)ability];

    /// <summary>True when the score can occur in the ability: within the range, on a step.</summary>
    public bool CanBe(Ability ability, decimal score) => score >= Range(ability).Lowest && score <= Range(ability).Highest && score % Step == 0;

    /// <summary>
    /// The level (CLB or NCLC) of a score: 4 to 10, where 10 stands for 10 and above; 0 for less than level 4. A score between two
    /// rows takes the lower row.
    /// </summary>
    public byte Level(Ability ability, decimal score)
    {
        var lowest = _lowest[(int)ability];
        for (var i = lowest.Length - 1; i >= 0; i--)
        {
            if (score >= lowest[i]) return (byte)(4 + i);
        }

        return 0;
    }

    /// <summary>The lowest score of a level, 4 to 10.</summary>
    public decimal LowestScore(Ability ability, int level) => _lowest[(int)ability][level - 4];

    /// <summary>The levels of a sitting.</summary>
    public LanguageLevels Levels(Profiles.LanguageTestResult result) => new(
        Language, Level(Ability.Listening, result.Listening), Level(Ability.Reading, result.Reading),
        Level(Ability.Writing, result.Writing), Level(Ability.Speaking, result.Speaking));

    /// <summary>The test on its scale in force, or null when it is not accepted on that day.</summary>
    public static LanguageTest? Of(string key, LawInForce law) =>
        law.Value($"language-test.{key}") is { } value ? new LanguageTest(key, law.Provision($"language-test.{key}")!, value) : null;

    /// <summary>
    /// TEF Canada on the scale out of 699 printed on certificates since 2019: for reference, because Express Entry asks for the column
    /// "previous score equivalency" (reading R31). Null before 2019-10-01.
    /// </summary>
    public static LanguageTest? TefOutOf699(LawInForce law) =>
        law.Value("language-test.tef-699") is { } value ? new LanguageTest("tef", law.Provision("language-test.tef-699")!, value) : null;
}
