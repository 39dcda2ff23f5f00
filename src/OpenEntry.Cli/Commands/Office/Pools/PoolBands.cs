using System.CommandLine;
using System.Text.Json;
using NodaTime;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Registry.Pools;

namespace OpenEntry.Cli.Commands.Office.Pools;

/// <summary><c>openentry pool bands --on INSTANT</c>: the distribution of scores, as it is published, at any instant.</summary>
internal static class PoolBands
{
    private const int BarLength = 24;

    public static Command Build(OfficeSource office, Shell shell)
    {
        var on = new Option<Instant?>("--on")
        {
            Description = shell.Say("At this instant; now unless given.", "À cet instant; maintenant par défaut."),
            HelpName = "INSTANT",
            CustomParser = result => Values.Instant(result, shell.Language),
        };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("bands", shell.Say("How many people had which score in the pool of the registry, at any instant.", "Combien de personnes avaient quelle note dans le bassin du registre, à tout instant."))
        {
            Options = { on, office.Db, format },
            Examples = [new("openentry pool bands --on 2026-08-31T00:00:00Z", shell.Say("As it was published that day.", "Telle que publiée ce jour-là."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            if (!(await opened.Desks.Statistics.BandsOnAsync(parsed.GetValue(on) ?? opened.Desks.Office.Now).ConfigureAwait(false)).TryGet(out var bands, out var errors)) return shell.Fail(errors);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(bands, shell);
            else Print(bands, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    public static void Table(IReadOnlyList<PoolBand> bands, Shell shell)
    {
        var most = bands.Max(band => band.Count);
        Column[] columns = [new(shell.Say("Scores", "Notes")), new(shell.Say("Candidates", "Candidats"), Right: true)];
        var sheet = new Sheet(shell.Output.Pretty ? [.. columns, new("")] : columns);
        foreach (var band in bands)
        {
            var tone = band.IsPart ? Tone.Muted : Tone.Normal;
            Cell[] cells = [new((band.IsPart ? "  " : "") + $"{band.From}-{band.To}", tone), new(Wording.Number(band.Count, shell.Language), tone)];
            sheet.Add(shell.Output.Pretty ? [.. cells, new(Bar.Of(band.Count, most, BarLength), tone)] : cells);
        }

        shell.Output.Table(sheet);
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<PoolBand> bands)
    {
        json.WriteStartArray("bands");
        foreach (var band in bands)
        {
            json.WriteStartObject();
            json.WriteNumber("from", band.From);
            json.WriteNumber("to", band.To);
            json.WriteNumber("count", band.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Print(PastBands bands, Shell shell)
    {
        shell.Output.Panel(Wording.Instant(bands.At, shell.Language), shell.Say(
            $"{Wording.Number(bands.InPool, shell.Language)} in the pool", $"{Wording.Number(bands.InPool, shell.Language)} dans le bassin"));
        Table(bands.Bands, shell);
        if (bands.Unknown > 0)
        {
            shell.Output.Line(shell.Say(
                $"Not counted: {Wording.Number(bands.Unknown, shell.Language)} forgotten since, in the pool or not.", $"Non comptées\u00a0: {Wording.Number(bands.Unknown, shell.Language)} oubliées depuis, dans le bassin ou non."), Tone.Warning);
        }
    }

    private static void Json(PastBands bands, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        OfficeJson.Write(json, "at", bands.At);
        json.WriteNumber("inPool", bands.InPool);
        json.WriteNumber("unknown", bands.Unknown);
        Write(json, bands.Bands);
        json.WriteEndObject();
    });
}
