using NodaTime;
using OpenEntry.Cli.Printing;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Scoring;

/// <summary>Prints an assessment for a person to read: the score first, then its lines, the programs, the categories, and what did not count.</summary>
internal sealed class AssessmentPages(Shell shell)
{
    private OfficialLanguage Language => shell.Language;

    private Output Out => shell.Output;

    /// <summary>On a narrow terminal the citations would break every row in four: they stay away there, and a line says where they are.</summary>
    private bool IsNarrow => Out.Pretty && Out.Width < 120;

    public static IReadOnlyList<Error> Print(IReadOnlyList<Assessment> assessments, Shell shell, LawChoice choice)
    {
        var pages = new AssessmentPages(shell);
        for (var i = 0; i < assessments.Count; i++)
        {
            if (i > 0) shell.Output.Line();
            pages.Print(assessments[i], choice);
        }

        return [];
    }

    /// <summary>Says that points are the last confirmed ones, not those of the day.</summary>
    public static string Unconfirmed(LocalDate day, Shell shell) => shell.Say(
        $"! A new version of the ranking is reported from {Wording.Date(day, shell.Language)}, but its points are not confirmed: these are the last confirmed ones.",
        $"! Une nouvelle version du système de classement est signalée à compter du {Wording.Date(day, shell.Language)}, mais ses points ne sont pas confirmés\u00a0: voici les derniers qui le sont.");

    /// <summary>The score alone: what is to know about the law of the day, and the lines with their sections and maxima.</summary>
    public static void Score(Assessment one, Shell shell)
    {
        var pages = new AssessmentPages(shell);
        pages.Warnings(one);
        pages.Lines(one);
    }

    private void Print(Assessment one, LawChoice choice)
    {
        var date = Wording.Date(one.Date, Language);
        var version = Wording.Date(one.Law.CrsVersion.Date, Language);
        var head = shell.Say($"{Wording.Number(one.Score.Total, Language)} points", $"{Wording.Number(one.Score.Total, Language)} points")
            + "\n" + shell.Say($"on {date}, law of {version}", $"le {date}, droit du {version}");
        if (choice.Reform is { } reform) head += shell.Say($", reform {reform}", $", réforme {reform}");
        if (one.Class != ProgramSet.None) head += "\n" + Wording.Label(shell.Say("Class of an invitation", "Catégorie d’une invitation"), Language) + Explanations.Of(one.Class).In(Language);
        Out.Panel(one.Profile.Id, head);
        Warnings(one);
        Lines(one);
        Programs(one);
        Categories(one);
        Declared(one);
        Readings(one);
    }

    private void Warnings(Assessment one)
    {
        foreach (var amendment in one.Law.Unconfirmed)
        {
            Out.Line(Unconfirmed(amendment.Date, shell), Tone.Warning);
        }

        if (one.Law.ReformName is not null)
        {
            Out.Line(shell.Say("! A reform that is not in force. Where the proposal gives no number, the law's own stays.", "! Une réforme qui n’est pas en vigueur. Là où la proposition ne donne pas de chiffre, celui du droit demeure."), Tone.Warning);
        }

        if (one.FirstLanguageRanOut)
        {
            Out.Line(shell.Say(
                "! The declared first official language has no valid result; the other one has. Declaring the other one would help (R12).",
                "! La première langue officielle déclarée n’a pas de résultat valide; l’autre en a un. Déclarer l’autre aiderait (R12)."), Tone.Warning);
        }
    }

    private void Lines(Assessment one)
    {
        Out.Heading(shell.Say("Comprehensive Ranking System", "Système de classement global"));
        var sheet = Cited(new Column(shell.Say("Factor", "Facteur")), new Column(shell.Say("From", "D’après")), new Column("Points", Right: true), new Column(shell.Say("Max", "Max."), Right: true));
        foreach (var section in Enum.GetValues<CrsSection>())
        {
            var (points, max, uncapped) = section switch
            {
                CrsSection.Core => (one.Score.Sections.Core, one.Score.Maxima.Core, one.Score.Uncapped.Core),
                CrsSection.Spouse => (one.Score.Sections.Spouse, one.Score.Maxima.Spouse, one.Score.Uncapped.Spouse),
                CrsSection.Transferability => (one.Score.Sections.Transferability, one.Score.Maxima.Transferability, one.Score.Uncapped.Transferability),
                _ => (one.Score.Sections.Additional, one.Score.Maxima.Additional, one.Score.Uncapped.Additional),
            };
            if (max == 0) continue;
            foreach (var factor in CrsFactors.All.Where(factor => factor.Section() == section))
            {
                var line = one.Score[factor];
                if (line.Max == 0) continue;
                var provision = one.Law.Applied(factor.Provision())!;
                var left = one.Law.IsLeftToTheLaw(provision.Name) ? "\u00a0*" : "";
                var cell = new Cell(Wording.Number(line.Points, Language) + (line.Uncapped > line.Points ? $" ({Wording.Number(line.Uncapped, Language)})" : ""), line.Points == 0 ? Tone.Muted : Tone.Normal);
                var marks = Marks(one.LineReadings[(int)factor]);
                Add(sheet, new Cell($"  {provision.Title.In(Language)}{left}", line.Points == 0 ? Tone.Muted : Tone.Normal), FactWords.Of(factor, one, Language) + (IsNarrow ? marks : ""), cell, Wording.Number(line.Max, Language),
                    new Cell(provision.Citation.In(Language) + marks, Tone.Muted));
            }

            Add(sheet, new Cell(Explanations.Of(section).In(Language), Tone.Strong), "",
                new Cell(Wording.Number(points, Language) + (uncapped > points ? $" ({Wording.Number(uncapped, Language)})" : ""), Tone.Strong), new Cell(Wording.Number(max, Language), Tone.Strong), "");
        }

        Add(sheet, new Cell("Total", Tone.Strong), "", new Cell(Wording.Number(one.Score.Total, Language), Tone.Strong), new Cell(Wording.Number(1200, Language), Tone.Strong), "");
        Out.Table(sheet);
        if (CrsFactors.All.Any(factor => one.Score[factor].Max > 0 && one.Law.IsLeftToTheLaw(factor.Provision()))) Out.Line($"* {LawInForce.NoFigure.In(Language)}", Tone.Muted);
        if (one.Score.Lines.Any(line => line.Uncapped > line.Points) || one.Score.Uncapped != one.Score.Sections)
        {
            Out.Line(shell.Say("(n): before the maximum was applied.", "(n)\u00a0: avant l’application du maximum."), Tone.Muted);
        }
    }

    private void Programs(Assessment one)
    {
        Out.Heading(shell.Say("Programs", "Programmes"));
        var sheet = Cited(new Column("Condition"), new Column(shell.Say("Met", "Remplie")), new Column(shell.Say("Found / needed", "Constaté / exigé"), Right: true));
        foreach (var program in one.Programs)
        {
            if (program.Program == ProgramSet.PNP && program.Answer == Answer.No) continue;
            Add(sheet, new Cell(Explanations.Of(program.Program).In(Language), Tone.Strong), Met(program.Answer), "", "");
            foreach (var condition in program.Conditions) Row(sheet, one, condition);
        }

        Out.Table(sheet);
        if (IsNarrow) Out.Line(shell.Say("Provisions: on a terminal of 120 columns, or with --format json.", "Dispositions\u00a0: sur un terminal de 120 colonnes, ou avec --format json."), Tone.Muted);
        // A reform without the Federal Skilled Worker Program has no grid.
        if (one.Programs.All(program => program.Program != ProgramSet.FSW)) return;
        var grid = one.Grid;
        Out.Line(shell.Say(
            $"Selection grid: language {grid.Language}, education {grid.Education}, experience {grid.Experience}, age {grid.Age}, arranged employment {grid.ArrangedEmployment}, adaptability {grid.Adaptability} = {grid.Total} of 100.",
            $"Grille de sélection\u00a0: langues {grid.Language}, études {grid.Education}, expérience {grid.Experience}, âge {grid.Age}, emploi réservé {grid.ArrangedEmployment}, adaptabilité {grid.Adaptability} = {grid.Total} sur 100."));
    }

    private void Categories(Assessment one)
    {
        if (one.Categories.Count == 0) return;
        Out.Heading(shell.Say("Categories", "Catégories"));
        var sheet = new Sheet(new Column(shell.Say("Category", "Catégorie")), new Column("Version", Whole: true), new Column(shell.Say("Member", "Membre")), new Column(shell.Say("What stands in the way", "Ce qui fait obstacle")));
        foreach (var category in one.Categories)
        {
            var why = category.Failing is { } failing ? ConditionWords.Obstacle(failing, Language) : "";
            sheet.Add(category.Category.Name.In(Language), category.Category.Version, Met(category.Answer), why);
        }

        Out.Table(sheet);
    }

    /// <summary>What was declared and did not count, with the reason: the question people ask first.</summary>
    private void Declared(Assessment one)
    {
        var sheet = new Sheet(new Column(shell.Say("Declared", "Déclaré")), new Column(shell.Say("Why it does not count", "Pourquoi il n’est pas compté")));
        foreach (var job in one.Jobs)
        {
            var verdict = job.Canadian ?? job.Foreign ?? job.Program;
            if (verdict != Verdict.Counts) sheet.Add(DeclaredWords.Of(job, Language), Explanations.Of(verdict).In(Language));
        }

        foreach (var test in one.Tests.Where(test => test.Verdict != Verdict.Counts)) sheet.Add(DeclaredWords.Of(test, Language), Explanations.Of(test.Verdict).In(Language));
        foreach (var credential in one.Credentials.Where(credential => credential.Verdict != Verdict.Counts)) sheet.Add(DeclaredWords.Of(credential, Language), Explanations.Of(credential.Verdict).In(Language));
        foreach (var offer in one.Offers.Where(offer => offer.Verdict != Verdict.Counts)) sheet.Add(shell.Say("Offer of ", "Offre de ") + offer.Offer.Employer, Explanations.Of(offer.Verdict).In(Language));
        if (sheet.Rows.Count == 0) return;
        Out.Heading(shell.Say("What does not count", "Ce qui n’est pas compté"));
        Out.Table(sheet);
    }

    private void Readings(Assessment one)
    {
        var readings = one.Readings;
        if (readings.IsEmpty) return;
        Out.Heading(shell.Say("Readings these results hang on (no source settles the point)", "Interprétations dont dépendent ces résultats (aucune source ne tranche)"));
        foreach (var number in readings.Numbers)
        {
            var reading = one.Law.Book.Readings[number];
            Out.Line($"{number,-4} {Wording.Label(reading.Question.In(Language), Language)}{reading.Taken.In(Language)}", Tone.Muted);
        }
    }

    private void Row(Sheet sheet, Assessment one, Condition condition)
    {
        var citation = one.Law.Applied(condition.Provision)?.Citation.In(Language) ?? "";
        var marks = Marks(condition.Readings);
        Add(sheet, $"  {Explanations.Of(condition.Kind).In(Language)}" + (IsNarrow ? marks : ""), Met(condition.Answer), $"{ConditionWords.Amounts(condition, Language)} {ConditionWords.Basis(condition)}".Trim(), new Cell(citation + marks, Tone.Muted));
    }

    /// <summary>A table whose last column cites the provision, where there is room for it.</summary>
    private Sheet Cited(params Column[] columns) => new([.. columns, .. IsNarrow ? [] : (Column[])[new Column(shell.Say("Provision", "Disposition"))]]);

    private void Add(Sheet sheet, params Cell[] cells) => sheet.Add(IsNarrow ? cells[..^1] : cells);

    private Cell Met(Answer answer) => new(Explanations.Of(answer).In(Language), answer switch
    {
        Answer.Yes => Tone.Good,
        Answer.No => Tone.Bad,
        _ => Tone.Warning,
    });

    private static string Marks(ReadingSet readings) => readings.IsEmpty ? "" : $" [{string.Join(", ", readings.Numbers)}]";
}
