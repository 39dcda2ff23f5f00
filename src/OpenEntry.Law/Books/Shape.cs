using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Books;

/// <summary>What a value of a provision must look like; what is wrong with one that does not.</summary>
internal abstract class Shape
{
    public abstract void Check(LawNode node, string path, ShapeCheck check);

    protected static bool TryInt(LawNode node, out int number) =>
        int.TryParse(node.Word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}

/// <summary>One check of one provision: where errors go, and what the shapes need to know.</summary>
internal sealed class ShapeCheck(string file, LawNode? cap, NocBook noc, ICollection<Error> errors)
{
    public LawNode? Cap => cap;

    public NocBook Noc => noc;

    public void Report(ErrorKind kind, LawNode node, string path, params Text[] arguments) => errors.Add(kind.At(new Place(file, node.Line, path), arguments));

    public void Report(ErrorKind kind, LawNode node, string path, params string[] arguments) => errors.Add(kind.At(new Place(file, node.Line, path), arguments));

    public void Expected(LawNode node, string path, string en, string fr) =>
        Report(LawErrors.WrongKind, node, path, node.Describe(), new Text(en, fr));

    /// <summary>The maximum for a column; null when the provision has none.</summary>
    public int? CapOf(string? column)
    {
        var node = cap is { Word: null } && column is not null ? cap[column] : cap;
        return int.TryParse(node?.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

/// <summary>A whole number between two bounds; as points, not above the provision's maximum.</summary>
internal sealed class NumberShape(int min = 0, int max = 100_000, int times = 1) : Shape
{
    /// <summary>No single number of points is larger than the largest score.</summary>
    public const int MostPoints = 1200;

    public override void Check(LawNode node, string path, ShapeCheck check) => Check(node, path, null, check);

    public void Check(LawNode node, string path, string? column, ShapeCheck check)
    {
        if (!TryInt(node, out var number) || node.Quoted)
        {
            check.Expected(node, path, "a whole number", "un nombre entier");
        }
        else if (number < min || number > max)
        {
            check.Report(LawErrors.OutOfRange, node, path, $"{number}", $"{min}-{max}");
        }
        else if (check.CapOf(column) is { } cap && number * times > cap)
        {
            check.Report(LawErrors.AboveCap, node, path, times == 1 ? $"{number}" : $"{times} × {number}", $"{cap}");
        }
    }
}

/// <summary>A mapping with exactly these fields; those whose name ends in <c>?</c> may be missing.</summary>
internal sealed class RecordShape(params (string Name, Shape Shape)[] fields) : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Entries is null)
        {
            check.Expected(node, path, "named fields", "des champs nommés");
            return;
        }

        foreach (var entry in node.Entries)
        {
            var field = Array.Find(fields, one => one.Name.TrimEnd('?') == entry.Key);
            var below = $"{path}.{entry.Key}";
            if (field.Shape is null)
            {
                check.Report(LawErrors.UnknownKey, entry.Value, below, entry.Key, string.Join(", ", fields.Select(one => one.Name.TrimEnd('?'))));
            }
            else
            {
                field.Shape.Check(entry.Value, below, check);
            }
        }

        foreach (var (name, shape) in fields)
        {
            if (name.EndsWith('?') || node[name] is not null) continue;
            if (name == "fr" && shape is WordShape) check.Report(LawErrors.MissingFrench, node, path, path);
            else if (name == "en" && shape is WordShape) check.Report(LawErrors.MissingEnglish, node, path, path);
            else check.Report(LawErrors.MissingKey, node, path, name);
        }
    }

    /// <summary>Named numbers: the shape of most small rules.</summary>
    public static RecordShape Names(params string[] names) => new([.. names.Select(name => (name, (Shape)new NumberShape()))]);

    /// <summary>Named numbers of points.</summary>
    public static RecordShape Points(params string[] names) => new([.. names.Select(name => (name, (Shape)new NumberShape(0, NumberShape.MostPoints)))]);

    /// <summary>A wording in both languages.</summary>
    public static readonly RecordShape Wording = new(("en", new WordShape()), ("fr", new WordShape()));
}

/// <summary>A mapping with any keys and one shape of value.</summary>
internal sealed class MapShape(Shape value) : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Entries is null)
        {
            check.Expected(node, path, "a mapping", "une table de clés");
            return;
        }

        foreach (var entry in node.Entries) value.Check(entry.Value, $"{path}.{entry.Key}", check);
    }
}

/// <summary>One word: any, or one of the allowed ones.</summary>
internal sealed class WordShape(params string[] allowed) : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (string.IsNullOrWhiteSpace(node.Word)) check.Expected(node, path, "words", "des mots");
        else if (allowed.Length > 0 && !allowed.Contains(node.Word)) check.Report(LawErrors.UnknownWord, node, path, node.Word, string.Join(", ", allowed));
    }
}

/// <summary>A date.</summary>
internal sealed class DateShape : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (!Dates.TryParse(node.Word, out _)) check.Report(LawErrors.NotADate, node, path, node.Word is { } word ? Text.Same(word) : node.Describe());
    }
}

/// <summary>A list, each item of one shape.</summary>
internal sealed class ListShape(Shape item) : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Items is null)
        {
            check.Expected(node, path, "a list", "une liste");
            return;
        }

        for (var i = 0; i < node.Items.Count; i++) item.Check(node.Items[i], $"{path}[{i}]", check);
    }
}

/// <summary>A list of occupations, each of which exists and stands once.</summary>
internal sealed class CodesShape : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Items is null)
        {
            check.Expected(node, path, "a list of NOC codes", "une liste de codes de la CNP");
            return;
        }

        var seen = new Dictionary<string, int>();
        foreach (var item in node.Items)
        {
            var word = item.Word ?? "";
            if (!NocCode.TryParse(word, out var code)) check.Report(LawErrors.UnknownNoc, item, path, word, "2016/2021");
            else if (!check.Noc.Has(code)) check.Report(LawErrors.UnknownNoc, item, path, word, $"{code.Edition}");
            else if (!seen.TryAdd(word, item.Line)) check.Report(LawErrors.Twice, item, path, word, $"{seen[word]}");
        }
    }
}

/// <summary>Dates as written in the law folder and in profiles.</summary>
internal static class Dates
{
    public static bool TryParse(string? text, out LocalDate date)
    {
        var parsed = LocalDatePattern.Iso.Parse(text ?? "");
        date = parsed.Success ? parsed.Value : default;
        return parsed.Success;
    }
}
