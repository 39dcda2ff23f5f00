using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.Pools;
using OpenEntry.Law;

namespace OpenEntry.Cli.Pools;

/// <summary>What explains the differences between a replay and what happened.</summary>
internal static class DemoReasons
{
    private static readonly Text General = new(
        "Above 500 only the number of people is published. How they are spread there was inferred from the general rounds from September 2023 to February 2024, which the model meets within 4 points, 2 in the mean.",
        "Au-dessus de 500, seul le nombre de personnes est publié. Leur étalement a été déduit des rondes générales de septembre 2023 à février 2024, que le modèle retrouve à 4 points près, 2 en moyenne.");

    private static readonly Text Transport = new(
        "Nobody publishes how many people work in transport. The round of December 2023 had taken everybody from 435 up; those who came since are taken at the pace of autumn 2023.",
        "Nul ne publie combien de personnes travaillent dans les transports. La ronde de décembre 2023 avait pris tout le monde à partir de 435; celles arrivées depuis le sont au rythme de l’automne 2023.");

    private static readonly Text French = new(
        "The round of 29 February 2024 had taken everybody with French from 336 up, so this one lives on arrivals of 26 days. Their share is fitted to the last three French rounds together, which taken singly ask for 4% to 6%; a point holds fewer than twenty people, so little moves it far.",
        "La ronde du 29 février 2024 avait pris tous les francophones à partir de 336; celle-ci vit donc des arrivées de 26 jours. Leur part est ajustée aux trois dernières rondes de français prises ensemble, qui une à une en demandent de 4\u00a0% à 6\u00a0%; un point compte moins de vingt personnes, et peu de chose le déplace.");

    private static readonly Text Stem = new(
        "The round of 8 December 2023 had taken everybody in STEM from 481 up; the share of STEM among those who came since is that of this one round.",
        "La ronde du 8 décembre 2023 avait pris toutes les personnes en STIM à partir de 481; la part des STIM parmi celles arrivées depuis est celle de cette seule ronde.");

    public static void Print(Replay replay, Shell shell)
    {
        shell.Output.Heading(shell.Say("What explains the differences", "Ce qui explique les écarts"));
        foreach (var kind in replay.Rounds.Where(round => round.Asked).GroupBy(round => round.Official.KindKey))
        {
            foreach (var round in kind) Say(Counted(round, shell), shell);
            Say(Reason(kind.Key).In(shell.Language), shell);
            shell.Output.Line();
        }

        foreach (var round in replay.Rounds.Where(round => !round.Asked)) Say(Between(round, shell), shell);
        shell.Output.Line();
        Say(shell.Say(
            "A tie-break tells how far a round reached into the people of one score. These submitted at any time of the year before, so its date hangs on how many of them were needed, which is chance; what could be compared, the share of them invited, is not published.",
            "Un départage dit jusqu’où une ronde est allée parmi les personnes d’une même note. Celles-ci ont soumis à tout moment de l’année précédente\u00a0: sa date dépend du nombre qu’il en fallait, donc du hasard; la part d’entre elles invitée, seule comparable, n’est pas publiée."), shell);
        shell.Output.Line();
        var published = replay.Pools[0].Like;
        if (replay.Pools[0].Size != published.Size)
        {
            Say(shell.Say("This pool has another size than published; rounds are scaled alike, and small numbers scatter more.", "Ce bassin n’a pas la taille publiée; les rondes suivent la même échelle, et les petits nombres se dispersent davantage."), shell);
        }

        shell.Output.Line(shell.Say("All assumptions: ", "Toutes les hypothèses\u00a0: ") + $"openentry pool make --like {published.Date:uuuu-MM-dd} --about", Tone.Muted);
    }

    private static string Counted(ReplayedRound round, Shell shell)
    {
        var language = shell.Language;
        var reach = Wording.Number(round.AtOfficialCutOff, language);
        var size = Wording.Number(round.Size, language);
        var missing = Math.Abs(round.AtOfficialCutOff - round.Size);
        var official = round.Official.CutOff;
        var share = Wording.Percent((decimal)missing / Math.Max(1, round.Size), 1, language);
        return round.AtOfficialCutOff >= round.Size
            ? shell.Say($"{round.Official.Number}: {reach} people of this pool reach {official} and {size} are invited: {share} too many.", $"{round.Official.Number}\u00a0: {reach} personnes de ce bassin atteignent {official} et {size} sont invitées\u00a0: {share} de trop.")
            : shell.Say($"{round.Official.Number}: {reach} people of this pool reach {official} and {size} are invited: {share} too few.", $"{round.Official.Number}\u00a0: {reach} personnes de ce bassin atteignent {official} et {size} sont invitées\u00a0: {share} de moins qu’il n’en faut.");
    }

    private static Text Reason(string kind) => kind switch
    {
        "transport" => Transport,
        "french" => French,
        "stem" => Stem,
        _ => General,
    };

    private static string Between(ReplayedRound round, Shell shell)
    {
        var language = shell.Language;
        return shell.Say(
            $"({round.Official.Number}) was held on {Wording.Date(round.Official.Date, language)}, after the last distribution and the day before the next of the five. It is not one of them; it is drawn here too, because whom it took ({Wording.Number(round.Size, language)} people) was gone on the next day.",
            $"({round.Official.Number}) a eu lieu le {Wording.Date(round.Official.Date, language)}, après la dernière répartition et la veille de la suivante des cinq. Elle n’en fait pas partie; elle est tirée ici aussi, car les {Wording.Number(round.Size, language)} personnes qu’elle a prises n’étaient plus là le lendemain.");
    }

    private static void Say(string words, Shell shell) => HelpPage.Paragraph(words, shell.Output);
}
