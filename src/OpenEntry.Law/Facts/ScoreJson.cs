using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Facts;

/// <summary>Writes results of scoring as JSON. One writer serves many results: it encodes each citation once.</summary>
/// <param name="language">Language of the citations.</param>
public sealed class ScoreJson(OfficialLanguage language)
{
    private readonly Dictionary<LawInForce, JsonEncodedText[]> _citations = [];
    private readonly JsonEncodedText _noFigure = JsonEncodedText.Encode(LawInForce.NoFigure.In(language), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>
    /// A score: <c>id</c>, <c>law</c> (the amendment the points come from), <c>total</c>, the four sections after their maxima, and the sixteen
    /// lines. When a later version is believed to be in force but its content is not known, <c>unconfirmed</c> names its date; under a reform,
    /// <c>reform</c> names it.
    /// </summary>
    public void Write(Utf8JsonWriter json, string id, CrsScore score)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        WriteHead(json, score);
        WriteLines(json, score);
        json.WriteEndObject();
    }

    /// <summary>The law and the sums.</summary>
    public static void WriteHead(Utf8JsonWriter json, CrsScore score)
    {
        json.WriteString("law"u8, Iso(score.Law.CrsVersion.Date));
        if (score.Law.ReformName is { } reform) json.WriteString("reform"u8, reform);
        if (score.Law.Unconfirmed is [.., { } last]) json.WriteString("unconfirmed"u8, Iso(last.Date));
        json.WriteNumber("total"u8, score.Total);
        json.WriteNumber("core"u8, score.Sections.Core);
        json.WriteNumber("spouse"u8, score.Sections.Spouse);
        json.WriteNumber("transferability"u8, score.Sections.Transferability);
        json.WriteNumber("additional"u8, score.Sections.Additional);
    }

    /// <summary>The sixteen lines, each with its maximum, its citation and, where it has one, its reading; <c>proposal</c> says that a reform gives no figure for it.</summary>
    public void WriteLines(Utf8JsonWriter json, CrsScore score)
    {
        var citations = Citations(score.Law);
        json.WriteStartArray("lines"u8);
        foreach (var line in score.Lines)
        {
            json.WriteStartObject();
            json.WriteString("factor"u8, line.Factor.Word());
            json.WriteNumber("points"u8, line.Points);
            json.WriteNumber("max"u8, line.Max);
            if (line.Uncapped != line.Points) json.WriteNumber("uncapped"u8, line.Uncapped);
            json.WriteString("citation"u8, citations[(int)line.Factor]);
            if (line.Reading is { } reading) json.WriteString("reading"u8, reading);
            if (score.Law.IsLeftToTheLaw(line.Factor.Provision())) json.WriteString("proposal"u8, _noFigure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Points of the 67-point grid.</summary>
    public static void Write(Utf8JsonWriter json, string id, FswScore score)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteNumber("total"u8, score.Total);
        json.WriteNumber("language"u8, score.Language);
        json.WriteNumber("education"u8, score.Education);
        json.WriteNumber("experience"u8, score.Experience);
        json.WriteNumber("age"u8, score.Age);
        json.WriteNumber("arrangedEmployment"u8, score.ArrangedEmployment);
        json.WriteNumber("adaptability"u8, score.Adaptability);
        json.WriteBoolean("pass"u8, score.Pass);
        json.WriteBoolean("minimum"u8, score.Minimum);
        json.WriteEndObject();
    }

    private JsonEncodedText[] Citations(LawInForce law)
    {
        if (_citations.TryGetValue(law, out var texts)) return texts;
        texts = [.. CrsFactors.All.Select(factor => JsonEncodedText.Encode(law.Applied(factor.Provision())!.Citation.In(language), JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        _citations.Add(law, texts);
        return texts;
    }

    private static string Iso(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
