using System.Globalization;
using OpenEntry.Cli.Printing;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary>A value of a provision as tables: points by range, by level of education or by name, scales of tests, occupations with their titles.</summary>
internal sealed class ValueView(Provision provision, NocBook noc, OfficialLanguage language)
{
    private const string Dash = "–";

    /// <summary>The tables that show the value; a single word has none.</summary>
    public IReadOnlyList<Sheet> Sheets(LawNode value)
    {
        var sheets = new List<Sheet>();
        Add(value, null, sheets);
        return sheets;
    }

    /// <summary>A single word with its unit: <c>600 points</c>.</summary>
    public string Amount(LawNode value) => LawWords.Amount(Word(value), provision.Unit, language);

    private void Add(LawNode value, string? title, List<Sheet> sheets)
    {
        if (value.Items is { Count: > 0 } items && items[0]["from"] is not null)
        {
            sheets.Add(Ranges(items, title));
        }
        else if (value.Items is { } words)
        {
            sheets.Add(words.Any(item => NocCode.TryParse(item.Word, out var code) && noc.Has(code)) ? Occupations(words, title) : List(words, title));
        }
        else if (value["step"] is not null && value["range"] is not null)
        {
            AddTest(value, sheets);
        }
        else if (IsMatrix(value))
        {
            sheets.Add(Matrix(value, title));
        }
        else
        {
            AddRecord(value, title, sheets);
        }
    }

    private Sheet Ranges(IReadOnlyList<LawNode> rows, string? title)
    {
        var columns = rows[0].Entries!.Select(entry => entry.Key).Where(key => key is not ("from" or "to")).ToArray();
        var sheet = new Sheet([new Column(RangeHeading), .. columns.Select(column => new Column(Name(column), Right: true))]) { Title = title };
        foreach (var row in rows)
        {
            sheet.Add([new Cell(Range(row["from"]!.Word!, row["to"]?.Word)), .. columns.Select(column => Number(row[column]!))]);
        }
        return sheet;
    }

    // What the rows of a range count: years of age, levels of one ability, completed years.
    private string RangeHeading =>
        provision.Name.EndsWith(".age", StringComparison.Ordinal) ? Say("Age", "Âge")
        : provision.Name.EndsWith("language", StringComparison.Ordinal) ? LawWords.Benchmark(language)
        : Say("Completed years", "Années révolues");

    private string Range(string from, string? to) =>
        to == from ? from : to is null ? Say($"{from} and more", $"{from} et plus") : $"{from}–{to}";

    private static bool IsMatrix(LawNode value) =>
        value.Entries is { Count: > 1 } entries && entries.All(entry => entry.Value.Entries is not null)
        && entries.Skip(1).All(entry => entry.Value.Entries!.Select(cell => cell.Key).Order(StringComparer.Ordinal)
            .SequenceEqual(entries[0].Value.Entries!.Select(cell => cell.Key).Order(StringComparer.Ordinal)));

    private Sheet Matrix(LawNode value, string? title)
    {
        var columns = value.Entries![0].Value.Entries!.Select(entry => entry.Key).ToArray();
        var sheet = new Sheet([new Column(MatrixHeading(value)), .. columns.Select(column => new Column(Name(column), Right: IsNumber(value.Entries[0].Value[column]!)))]) { Title = title };
        foreach (var row in value.Entries)
        {
            sheet.Add([new Cell(Name(row.Key)), .. columns.Select(column => Number(row.Value[column]!))]);
        }
        return sheet;
    }

    private string MatrixHeading(LawNode value) =>
        value["secondary"] is not null ? Say("Level of education", "Niveau d’études")
        : value["1"] is not null ? Name("tier")
        : Say("Key", "Clé");

    // Single words of a record stand in one table, with those of small records inside it; each larger piece has a table of its own.
    private void AddRecord(LawNode value, string? title, List<Sheet> sheets)
    {
        var simple = new Sheet(new Column(value["secondary"] is null ? NamesHeading : Say("Level of education", "Niveau d’études")), new Column(ValueHeading, Right: StartsWithNumber(value)))
        {
            Title = title,
        };
        var larger = new List<Sheet>();
        foreach (var entry in value.Entries!)
        {
            if (entry.Value.Word is not null || IsWording(entry.Value))
            {
                simple.Add(NameOf(entry), Number(entry.Value));
            }
            else if (entry.Value.Entries is { } inner && inner.All(cell => cell.Value.Word is not null) && !IsLevels(entry.Value))
            {
                foreach (var cell in inner)
                {
                    simple.Add($"{Name(entry.Key)} · {LawWords.Lower(Name(cell.Key))}", Number(cell.Value));
                }
            }
            else
            {
                Add(entry.Value, Name(entry.Key), larger);
            }
        }
        if (simple.Rows.Count > 0)
        {
            sheets.Add(simple);
        }
        sheets.AddRange(larger);
    }

    private string NamesHeading => provision.Name == "funds.settlement" ? Say("People in the family", "Personnes dans la famille") : Say("Name", "Nom");

    private string ValueHeading => provision.Unit switch
    {
        "points" => LawWords.Of("points", language),
        "CAD" => Say("Amount", "Montant"),
        "level" => LawWords.Benchmark(language),
        _ => Say("Value", "Valeur"),
    };

    private void AddTest(LawNode value, List<Sheet> sheets)
    {
        string[] abilities = ["listening", "reading", "writing", "speaking"];
        var tested = value["language"]!.Word == "french" ? OfficialLanguage.French : OfficialLanguage.English;
        var sheet = new Sheet([new Column(BenchmarkOf(tested, language)), .. abilities.Select(ability => new Column(Name(ability), Right: true))])
        {
            Title = Say($"Lowest score of each level, {Wording.NameOf(tested, language)}", $"Note la plus basse de chaque niveau, {Wording.NameOf(tested, language)}"),
        };
        for (var level = 10; level >= 4; level--)
        {
            var key = level.ToString(CultureInfo.InvariantCulture);
            sheet.Add([new Cell(level == 10 ? Say("10 and above", "10 et plus") : key), .. abilities.Select(ability => Number(value[ability]![key]!))]);
        }
        sheet.Add([new Cell(Name("range"), Tone.Muted), .. abilities.Select(ability => new Cell(string.Join('–', value["range"]![ability]!.Items!.Select(Word)), Tone.Muted))]);
        sheet.Add([new Cell(Name("step"), Tone.Muted), .. abilities.Select(_ => new Cell(Word(value["step"]!), Tone.Muted))]);
        sheets.Add(sheet);
    }

    private Sheet Occupations(IReadOnlyList<LawNode> items, string? title)
    {
        var teer = NocCode.TryParse(items[0].Word, out var first) && first.Edition == 2021;
        var sheet = new Sheet(new Column("Code"), new Column(teer ? Say("TEER", "FÉER") : Say("Level", "Niveau")), new Column(Say("Title", "Titre"))) { Title = title };
        foreach (var item in items)
        {
            var occupation = NocCode.TryParse(item.Word, out var code) ? noc[code] : null;
            sheet.Add(item.Word ?? "", occupation?.Level.ToString() ?? Dash, occupation?.Title.In(language) ?? Dash);
        }
        return sheet;
    }

    private Sheet List(IReadOnlyList<LawNode> items, string? title)
    {
        var sheet = new Sheet(new Column(Say("Word", "Mot")), new Column(Say("Meaning", "Sens"))) { Title = title };
        foreach (var item in items)
        {
            var word = item.Word ?? "";
            sheet.Add(word, !item.Quoted && LawWords.Knows(word) ? LawWords.Of(word, language) : Dash);
        }
        return sheet;
    }

    private Cell Number(LawNode node) =>
        node.Word is not null ? Word(node)
        : IsWording(node) ? node[language == OfficialLanguage.French ? "fr" : "en"]!.Word!
        : node.Items is { } items ? string.Join(", ", items.Select(Word))
        : Dash;

    private string Word(LawNode node) => LawWords.Word(node, provision.Unit, language);

    private string NameOf(LawEntry entry) =>
        provision.Name == "funds.settlement" || !int.TryParse(entry.Key, CultureInfo.InvariantCulture, out _) ? Name(entry.Key) : LawWords.Amount(entry.Key, provision.Unit, language);

    private string Name(string key) => LawWords.Of(key, language);

    private static bool IsWording(LawNode node) => node.Entries is { Count: 2 } && node["en"] is not null && node["fr"] is not null;

    private static bool IsLevels(LawNode node) => node["lessThanSecondary"] is not null;

    private static bool IsNumber(LawNode node) => node is { Word: { } word, Quoted: false } && decimal.TryParse(word, CultureInfo.InvariantCulture, out _);

    private static bool StartsWithNumber(LawNode node) => node.Entries!.FirstOrDefault(entry => entry.Value.Word is not null) is { } first && IsNumber(first.Value);

    /// <summary>The scale of a language's levels: Canadian Language Benchmarks, or niveaux de compétence linguistique canadiens.</summary>
    public static string BenchmarkOf(OfficialLanguage tested, OfficialLanguage language) =>
        tested == OfficialLanguage.French || language == OfficialLanguage.French ? "NCLC" : "CLB";

    private string Say(string en, string fr) => language == OfficialLanguage.French ? fr : en;
}
