using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using OpenEntry.Cli.Commands.Laws;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry clb TEST ABILITY SCORE</c>: the level of a score of a language test.</summary>
internal static class ClbCommand
{
    /// <summary>What the abilities are called, folded; the first of each language is what errors name.</summary>
    private static readonly (Ability Ability, string En, string Fr, string[] Also)[] Abilities =
    [
        (Ability.Listening, "listening", "écoute", ["ecouter", "comprehension de l oral", "comprehension orale"]),
        (Ability.Reading, "reading", "lecture", ["lire", "comprehension de l ecrit", "comprehension ecrite"]),
        (Ability.Writing, "writing", "écriture", ["ecrire", "expression ecrite", "redaction"]),
        (Ability.Speaking, "speaking", "expression-orale", ["parler"]),
    ];

    public static Command Build(Shell shell)
    {
        var test = new Argument<string>("test")
        {
            Description = shell.Say($"The test: {string.Join(", ", LanguageTest.Keys)}.", $"Le test\u00a0: {string.Join(", ", LanguageTest.Keys)}."),
            HelpName = "TEST",
            CustomParser = result => Values.Among(result, LanguageTest.Keys, shell.Language)!,
        };
        var ability = new Argument<Ability>("ability")
        {
            Description = shell.Say("listening, reading, writing or speaking.", "écoute, lecture, écriture ou expression-orale."),
            HelpName = shell.Say("ABILITY", "HABILETÉ"),
            CustomParser = result => AbilityOf(result, shell.Language),
        };
        var score = new Argument<string>("score")
        {
            Description = shell.Say("The score, such as 8 or 8.5; M for CELPIP.", "La note, comme 8 ou 8,5; M pour le CELPIP."),
            HelpName = shell.Say("SCORE", "NOTE"),
            CustomParser = result => ScoreOf(result, shell.Language)!,
        };
        var scale = new Option<string?>("--scale")
        {
            Description = shell.Say(
                "TEF only: 699 reads the score out of 699, previous the previous score equivalency; without it the score decides.",
                "TEF seulement\u00a0: 699 lit la note sur 699, previous l’équivalence de l’ancien score; sinon, la note décide."),
            HelpName = "previous|699",
            CustomParser = result => Values.Among(result, ["previous", "699"], shell.Language),
        };
        var on = LawOption.On(shell);
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("clb", shell.Say("Tell the level (CLB or NCLC) of a score of a language test.", "Donne le niveau (NCLC) d’une note d’un test de langue."))
        {
            Arguments = { test, ability, score },
            Options = { on, scale, law, format },
            Notes = shell.Say(
                "Levels go from 4 to 10; 10 stands for 10 and above. For TEF Canada, Express Entry asks for the previous score equivalency of the certificate (reading R31).",
                "Les niveaux vont de 4 à 10; 10 signifie 10 et plus. Pour le TEF Canada, Entrée express demande l’équivalence de l’ancien score de l’attestation (interprétation R31)."),
            Examples =
            [
                new("openentry clb ielts listening 8", shell.Say("IELTS General Training, listening.", "IELTS General Training, écoute.")),
                new("openentry clb tef expression-orale 520 --on 2024-02-01", shell.Say("A TEF score out of 699.", "Une note du TEF sur 699.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var asked = new Question(parsed.GetValue(test)!, parsed.GetValue(ability), parsed.GetValue(score)!, parsed.GetValue(on) ?? shell.Today, parsed.GetValue(scale));
            if (asked is { Scale: not null, Test: not "tef" })
            {
                shell.Fail(AnswerErrors.ScaleOnlyForTef.At(Place.None, asked.Test));
                return ExitCode.Usage;
            }
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors) || !Answer.Of(asked, book, shell).TryGet(out var answer, out errors))
            {
                return shell.Fail(errors);
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(answer, shell);
            }
            else
            {
                Text(answer, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private sealed record Question(string Test, Ability Ability, string Score, LocalDate On, string? Scale);

    /// <summary>The level, and the scale it was read on.</summary>
    private sealed record Answer(Question Asked, decimal Score, LanguageTest Test, bool OutOf699, bool HasBothScales, LocalDate ScaleSince)
    {
        public byte Level => Test.Level(Asked.Ability, Score);

        public decimal Highest => Test.Range(Asked.Ability).Highest;

        public static Result<Answer> Of(Question asked, LawBook book, Shell shell)
        {
            if (!book.TryOn(asked.On).TryGet(out var law, out var errors))
            {
                return Result<Answer>.Failed(errors);
            }
            var provision = book[$"language-test.{asked.Test}"]!;
            if (LanguageTest.Of(asked.Test, law) is not { } test)
            {
                return NotAccepted(provision, asked.On);
            }
            if (asked.Score == "M" && asked.Test != "celpip")
            {
                return AnswerErrors.MinimalOnlyForCelpip.At(Place.None, provision.Title);
            }
            var score = asked.Score == "M" ? 0 : decimal.Parse(asked.Score, CultureInfo.InvariantCulture);
            var later = asked.Test == "tef" ? LanguageTest.TefOutOf699(law) : null;
            if (asked.Scale == "699" && later is null)
            {
                return AnswerErrors.NoScaleOf699Yet.At(Place.None, Wording.Date(asked.On), Wording.Date(book["language-test.tef-699"]!.Values[0].From));
            }
            // A score that the former scale does not have can only stand on the scale of 699.
            var on699 = later is not null && asked.Scale != "previous" && (asked.Scale == "699" || score > test.Range(asked.Ability).Highest);
            var read = on699 ? later! : test;
            if (!read.CanBe(asked.Ability, score))
            {
                return CannotOccur(read, asked.Ability, asked.Score);
            }
            return new Answer(asked, score, read, on699, later is not null, read.Provision.On(asked.On)!.From);
        }

        private static Error NotAccepted(Provision provision, LocalDate on)
        {
            var ended = provision.Values.LastOrDefault(value => value.From <= on && value.Is(DatedValue.None));
            return ended is null
                ? AnswerErrors.TestNotAcceptedYet.At(Place.None, provision.Title, Wording.Date(on), Wording.Date(provision.Values[0].From))
                : AnswerErrors.TestNoLongerAccepted.At(Place.None, provision.Title, Wording.Date(on), Wording.Date(ended.From.PlusDays(-1)));
        }

        private static Error CannotOccur(LanguageTest test, Ability ability, string score)
        {
            var (lowest, highest) = test.Range(ability);
            static Text Both(decimal number) => new(LawWords.Score(number, OfficialLanguage.English), LawWords.Score(number, OfficialLanguage.French));
            var name = Abilities.Single(one => one.Ability == ability);
            var typed = decimal.Parse(score, CultureInfo.InvariantCulture);
            return AnswerErrors.ScoreCannotOccur.At(
                Place.None, Both(typed), test.Provision.Title, new Text(name.En, name.Fr), Both(lowest), Both(highest), Both(test.Step));
        }
    }

    private static void Text(Answer answer, Shell shell)
    {
        var (output, language, test) = (shell.Output, shell.Language, answer.Test);
        var benchmark = ValueView.BenchmarkOf(test.Language, language);
        var name = Abilities.Single(one => one.Ability == answer.Asked.Ability);
        output.Panel(
            $"{test.Provision.Title.In(language)} · {shell.Say(name.En, name.Fr.Replace('-', ' '))} · {(answer.Asked.Score == "M" ? "M" : LawWords.Score(answer.Score, language))}",
            answer.Level switch
            {
                0 => shell.Say($"below {benchmark} 4", $"inférieur au {benchmark} 4"),
                10 => shell.Say($"{benchmark} 10 or above", $"{benchmark} 10 ou plus"),
                var level => $"{benchmark} {level}",
            });
        output.Line();
        var sheet = new Sheet(new(benchmark), new(shell.Say("From", "À partir de"), Right: true), new(""));
        for (var level = 10; level >= 4; level--)
        {
            var mine = level == answer.Level;
            var tone = mine ? Tone.Good : Tone.Normal;
            var words = level.ToString(CultureInfo.InvariantCulture);
            sheet.Add(
                new(level == 10 ? shell.Say("10 and above", "10 et plus") : words, tone),
                new(LawWords.Score(test.LowestScore(answer.Asked.Ability, level), language), tone),
                new(mine ? shell.Say("← this score", "← cette note") : "", tone));
        }
        output.Table(sheet);
        output.Line();
        var fields = new List<(string, Cell)>
        {
            (shell.Say("Scale", "Échelle"), shell.Say(
                $"in force on {Wording.Date(answer.Asked.On, language)}, since {Wording.Date(answer.ScaleSince, language)}",
                $"en vigueur le {Wording.Date(answer.Asked.On, language)}, depuis le {Wording.Date(answer.ScaleSince, language)}")),
            (shell.Say("Provision", "Disposition"), $"{test.Provision.Name}, {test.Provision.Citation.In(language)}"),
        };
        if (Note(answer, shell) is { } note)
        {
            fields.Add((shell.Say("Reading", "Interprétation"), new Cell(note, Tone.Warning)));
        }
        Fields.Write(output, fields);
    }

    private static string? Note(Answer answer, Shell shell)
    {
        if (!answer.HasBothScales)
        {
            return null;
        }
        if (!answer.OutOf699)
        {
            return shell.Say(
                "R31: read as the previous score equivalency of the certificate, which Express Entry asks for; a score out of 699: --scale 699.",
                "R31\u00a0: lue comme l’équivalence de l’ancien score de l’attestation, que demande Entrée express; une note sur 699\u00a0: --scale 699.");
        }
        return answer.Asked.Scale == "699"
            ? shell.Say(
                "R31: read out of 699 as asked; Express Entry asks for the previous score equivalency of the certificate.",
                "R31\u00a0: lue sur 699 comme demandé; Entrée express demande l’équivalence de l’ancien score de l’attestation.")
            : shell.Say(
                "R31: read out of 699, since the former scale does not reach so high; Express Entry asks for the previous score equivalency of the certificate.",
                "R31\u00a0: lue sur 699, car l’ancienne échelle ne va pas si haut; Entrée express demande l’équivalence de l’ancien score de l’attestation.");
    }

    private static void Json(Answer answer, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("test", answer.Asked.Test);
        json.WriteString("ability", Abilities.Single(one => one.Ability == answer.Asked.Ability).En);
        json.WriteNumber("score", answer.Score);
        json.WriteNumber("clb", answer.Level);
        json.WriteBoolean("belowScale", answer.Level == 0);
        json.WriteString("language", answer.Test.Language == OfficialLanguage.French ? "french" : "english");
        json.Date("on", answer.Asked.On);
        json.Date("scale", answer.ScaleSince);
        json.WriteNumber("scaleOutOf", answer.Highest);
        json.WriteString("provision", answer.Test.Provision.Name);
        if (answer.HasBothScales)
        {
            json.WriteString("reading", "R31");
        }
        json.WriteEndObject();
    });

    private static Ability AbilityOf(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        var folded = TitleWords.Fold(word);
        foreach (var one in Abilities)
        {
            if (folded == one.En || folded == TitleWords.Fold(one.Fr) || one.Also.Contains(folded))
            {
                return one.Ability;
            }
        }
        var known = string.Join(", ", Abilities.Select(one => language == OfficialLanguage.French ? one.Fr : one.En));
        return Values.Refused<Ability>(result, CommandErrors.NotAmong.At(Place.None, Values.NameOf(result), word, known), language);
    }

    // Kept as a word: whether M, or so many decimals, can be is for the test to say.
    private static string? ScoreOf(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        var number = word.Replace(',', '.');
        if (word is "M" or "m")
        {
            return "M";
        }
        return number.Length <= 8 && decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? number
            : Values.Refused<string>(result, AnswerErrors.NotAScore.At(Place.None, Values.NameOf(result), word), language);
    }
}
