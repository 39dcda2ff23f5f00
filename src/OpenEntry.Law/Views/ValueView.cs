using System.Globalization;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Views;

/// <summary>A value of a provision as tables: points by range, by level of education or by name, scales of tests, occupations with their titles.</summary>
/// <param name="provision">The provision.</param>
/// <param name="noc">The occupations, for their titles.</param>
/// <param name="language">The language of the reader.</param>
public sealed class ValueView(Provision provision, NocBook noc, OfficialLanguage language)
{
    private const string Dash = "–";

    /// <summary>The tables that show the value; a single word has none.</summary>
    public IReadOnlyList<ValueTable> Tables(LawNode value)
    {
        var tables = new List<ValueTable>();
        if (value.Word is null) Add(value, null, tables);
        return tables;
    }

    /// <summary>A single word with its unit: <c>600 points</c>.</summary>
    public string Amount(LawNode value) => LawWords.Amount(Word(value), provision.Unit, language);

    private void Add(LawNode value, string? title, List<ValueTable> tables)
    {
        if (value.Items is { Count: > 0 } items && items[0]["from"] is not null)
        {
            tables.Add(Ranges(items, title));
        }
        else if (value.Items is { } words)
        {
            tables.Add(words.Any(item => NocCode.TryParse(item.Word, out var code) && noc.Has(code)) ? Occupations(words, title) : List(words, title));
        }
        else if (value["step"] is not null && value["range"] is not null)
        {
            AddTest(value, tables);
        }
        else if (IsMatrix(value))
        {
            tables.Add(Matrix(value, title));
        }
        else
        {
            AddRecord(value, title, tables);
        }
    }

    private ValueTable Ranges(IReadOnlyList<LawNode> rows, string? title)
    {
        var columns = rows[0].Entries!.Select(entry => entry.Key).Where(key => key is not ("from" or "to")).ToArray();
        var table = new ValueTable([new ValueColumn(RangeHeading), .. columns.Select(column => new ValueColumn(Name(column), IsNumber: true))]) { Title = title };
        foreach (var row in rows)
        {
            table.Add([new ValueCell(Range(row["from"]!.Word!, row["to"]?.Word)), .. columns.Select(column => Number(row[column]!))]);
        }
        return table;
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

    private ValueTable Matrix(LawNode value, string? title)
    {
        var columns = value.Entries![0].Value.Entries!.Select(entry => entry.Key).ToArray();
        var table = new ValueTable([new ValueColumn(MatrixHeading(value)), .. columns.Select(column => new ValueColumn(Name(column), IsNumber: IsNumber(value.Entries[0].Value[column]!)))]) { Title = title };
        foreach (var row in value.Entries)
        {
            table.Add([new ValueCell(Name(row.Key)), .. columns.Select(column => Number(row.Value[column]!))]);
        }
        return table;
    }

    private string MatrixHeading(LawNode value) =>
        value["secondary"] is not null ? Say("Level of education", "Niveau d’études")
        : value["1"] is not null ? Name("tier")
        : Say("Key", "Clé");

    // Single words of a record stand in one table, with those of small records inside it; each larger piece has a table of its own.
    private void AddRecord(LawNode value, string? title, List<ValueTable> tables)
    {
        var simple = new ValueTable(new ValueColumn(value["secondary"] is null ? NamesHeading : Say("Level of education", "Niveau d’études")), new ValueColumn(ValueHeading, IsNumber: StartsWithNumber(value)))
        {
            Title = title,
        };
        var larger = new List<ValueTable>();
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
            tables.Add(simple);
        }
        tables.AddRange(larger);
    }

    private string NamesHeading => provision.Name == "funds.settlement" ? Say("People in the family", "Personnes dans la famille") : Say("Name", "Nom");

    private string ValueHeading => provision.Unit switch
    {
        "points" => LawWords.Of("points", language),
        "CAD" => Say("Amount", "Montant"),
        "level" => LawWords.Benchmark(language),
        _ => Say("Value", "Valeur"),
    };

    private void AddTest(LawNode value, List<ValueTable> tables)
    {
        string[] abilities = ["listening", "reading", "writing", "speaking"];
        var tested = value["language"]!.Word == "french" ? OfficialLanguage.French : OfficialLanguage.English;
        var table = new ValueTable([new ValueColumn(BenchmarkOf(tested, language)), .. abilities.Select(ability => new ValueColumn(Name(ability), IsNumber: true))])
        {
            Title = Say($"Lowest score of each level, {Wording.NameOf(tested, language)}", $"Note la plus basse de chaque niveau, {Wording.NameOf(tested, language)}"),
        };
        for (var level = 10; level >= 4; level--)
        {
            var key = level.ToString(CultureInfo.InvariantCulture);
            table.Add([new ValueCell(level == 10 ? Say("10 and above", "10 et plus") : key), .. abilities.Select(ability => Number(value[ability]![key]!))]);
        }
        table.Add([new ValueCell(Name("range"), IsAside: true), .. abilities.Select(ability => new ValueCell(string.Join('–', value["range"]![ability]!.Items!.Select(Word)), IsAside: true))]);
        table.Add([new ValueCell(Name("step"), IsAside: true), .. abilities.Select(_ => new ValueCell(Word(value["step"]!), IsAside: true))]);
        tables.Add(table);
    }

    private ValueTable Occupations(IReadOnlyList<LawNode> items, string? title)
    {
        var teer = NocCode.TryParse(items[0].Word, out var first) && first.Edition == 2021;
        var table = new ValueTable(new ValueColumn("Code"), new ValueColumn(teer ? Say("TEER", "FÉER") : Say("Level", "Niveau")), new ValueColumn(Say("Title", "Titre"))) { Title = title };
        foreach (var item in items)
        {
            var occupation = NocCode.TryParse(item.Word, out var code) ? noc[code] : null;
            table.Add(new(item.Word ?? "", Occupation: occupation?.Code), occupation?.Level.ToString() ?? Dash, occupation?.Title.In(language) ?? Dash);
        }
        return table;
    }

    private ValueTable List(IReadOnlyList<LawNode> items, string? title)
    {
        var table = new ValueTable(new ValueColumn(Say("Word", "Mot")), new ValueColumn(Say("Meaning", "Sens"))) { Title = title };
        foreach (var item in items)
        {
            var word = item.Word ?? "";
            table.Add(word, !item.Quoted && LawWords.Knows(word) ? LawWords.Of(word, language) : Dash);
        }
        return table;
    }

    private ValueCell Number(LawNode node) =>
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
