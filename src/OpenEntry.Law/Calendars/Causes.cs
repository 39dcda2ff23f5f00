using System.Globalization;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Languages;

namespace OpenEntry.Law.Calendars;

/// <summary>Finds why two assessments of neighbouring days differ.</summary>
internal static class Causes
{
    /// <summary>
    /// The causes, at least one. A day can bring an amendment and something of the person's own: the new day is assessed under the old law too,
    /// so that each is named only when it makes a difference.
    /// </summary>
    public static List<Cause> Of(Assessment before, Assessment after)
    {
        var causes = new List<Cause>();
        void Add(CauseKind kind, string en, string fr)
        {
            // Two credentials assessed in one report are one cause.
            var cause = new Cause(kind, new Text(en, fr));
            if (!causes.Contains(cause)) causes.Add(cause);
        }

        var unamended = before.Law.Since == after.Law.Since ? after : before.Law.Assessor.Assess(after.Profile, after.Date);
        if (!unamended.HasSameOutcomeAs(after))
        {
            foreach (var amendment in after.Law.Book.Amendments.Where(one => one.Date == after.Law.Since))
            {
                Add(CauseKind.Amendment, $"The law changes: {amendment.Instrument.En}", $"Le droit change\u00a0: {amendment.Instrument.Fr}");
            }
        }

        if (before.HasSameOutcomeAs(unamended)) return causes;
        Facts(before, unamended, Add);
        Conditions(before, unamended, causes, Add);
        if (causes.Count == 0) Add(CauseKind.WorkWindow, "Work enters or leaves the period that counts", "Du travail entre dans la période prise en compte ou en sort");
        return causes;
    }

    private static void Facts(Assessment before, Assessment after, Action<CauseKind, string, string> add)
    {
        var (was, now) = (before.Facts, after.Facts);
        if (was.Age != now.Age) add(CauseKind.Birthday, $"Birthday: {now.Age} years old", $"Anniversaire\u00a0: {now.Age} ans");
        Tests(before, after, add);
        Credentials(before, after, add);
        if (was.CanadianWorkYears != now.CanadianWorkYears)
        {
            Years(CauseKind.CanadianWork, "Canadian work", "Travail au Canada", was.CanadianWorkYears, now.CanadianWorkYears, add);
        }

        if (was.ForeignWorkYears != now.ForeignWorkYears)
        {
            Years(CauseKind.ForeignWork, "Foreign work", "Travail à l’étranger", was.ForeignWorkYears, now.ForeignWorkYears, add);
        }

        if (was.Spouse is { } spouseWas && now.Spouse is { } spouseNow && spouseWas.CanadianWorkYears != spouseNow.CanadianWorkYears)
        {
            Years(CauseKind.SpouseWork, "The spouse's Canadian work", "Travail au Canada de l’époux ou conjoint", spouseWas.CanadianWorkYears, spouseNow.CanadianWorkYears, add);
        }

        if (was.ProvincialNomination != now.ProvincialNomination)
        {
            add(CauseKind.Nomination, now.ProvincialNomination ? "The nomination counts" : "The nomination ends", now.ProvincialNomination ? "La désignation compte" : "La désignation prend fin");
        }

        Offers(before, after, add);
        if (was.CertificateOfQualification != now.CertificateOfQualification)
        {
            add(CauseKind.Certificate, now.CertificateOfQualification ? "The certificate of qualification counts" : "The certificate of qualification ends",
                now.CertificateOfQualification ? "Le certificat de compétence compte" : "Le certificat de compétence prend fin");
        }

        if (was.SiblingInCanada != now.SiblingInCanada || before.GridFacts.RelativeInCanada != after.GridFacts.RelativeInCanada)
        {
            add(CauseKind.Relative, "A relative in Canada turns 18", "Un membre de la parenté au Canada atteint 18 ans");
        }

        if (before.GridFacts.StudyInCanada != after.GridFacts.StudyInCanada || before.GridFacts.SpouseStudyInCanada != after.GridFacts.SpouseStudyInCanada)
        {
            add(CauseKind.Study, "Study in Canada counts", "Les études au Canada comptent");
        }
    }

    private static void Tests(Assessment before, Assessment after, Action<CauseKind, string, string> add)
    {
        foreach (var (one, other) in before.Tests.Zip(after.Tests))
        {
            if (one.Verdict == other.Verdict) continue;
            var (whoEn, whoFr) = Whose(one.OfSpouse);
            var name = LanguageTest.NameOf(one.Result.Test);
            var day = Wording.Date(one.Result.CountsFrom);
            if (other.Verdict == Verdict.Expired) add(CauseKind.TestExpires, $"{whoEn}{name} of {day.En} turns two years old", $"Le test {name} du {day.Fr}{whoFr} atteint deux ans");
            else if (other.Verdict == Verdict.Counts) add(CauseKind.TestBegins, $"{whoEn}{name} of {day.En} counts", $"Le test {name} du {day.Fr}{whoFr} compte");
        }
    }

    private static void Credentials(Assessment before, Assessment after, Action<CauseKind, string, string> add)
    {
        foreach (var (one, other) in before.Credentials.Zip(after.Credentials))
        {
            if (one.Verdict == other.Verdict) continue;
            var (whoEn, whoFr) = Whose(one.OfSpouse);
            var the = whoEn.Length == 0 ? "The " : whoEn;
            var day = Wording.Date(one.Credential.Assessment?.Issued ?? one.Credential.Completed);
            if (other.Verdict == Verdict.Expired) add(CauseKind.AssessmentExpires, $"{the}credential assessment of {day.En} turns five years old", $"L’évaluation de diplôme du {day.Fr}{whoFr} atteint cinq ans");
            else if (other.Verdict == Verdict.Counts) add(CauseKind.CredentialBegins, $"{the}credential of {day.En} counts", $"Le diplôme du {day.Fr}{whoFr} compte");
        }
    }

    /// <summary>An offer can stay one and yet be worth less: a permit that ends takes the exemption from settlement funds with it.</summary>
    private static void Offers(Assessment before, Assessment after, Action<CauseKind, string, string> add)
    {
        var same = before.Offers.Zip(after.Offers).All(pair =>
            (pair.First.Verdict, pair.First.Paragraph, pair.First.TradeParagraph) == (pair.Second.Verdict, pair.Second.Paragraph, pair.Second.TradeParagraph));
        if (same && before.Facts.ArrangedEmployment == after.Facts.ArrangedEmployment) return;
        var (held, holds) = (MayWork(before), MayWork(after));
        if (held != holds)
        {
            add(CauseKind.Authorization, holds ? "Authorization to work begins" : "Authorization to work ends",
                holds ? "L’autorisation de travailler prend effet" : "L’autorisation de travailler prend fin");
        }
        else
        {
            add(CauseKind.Offer, "An offer of employment begins or ceases to qualify", "Une offre d’emploi devient admissible ou cesse de l’être");
        }
    }

    private static bool MayWork(Assessment one) =>
        one.Profile.WorkAuthorization is { } permit && permit.From <= one.Date && !(permit.To < one.Date);

    private static void Years(CauseKind kind, string en, string fr, int before, int after, Action<CauseKind, string, string> add)
    {
        var count = new Text($"{after} completed year{(after == 1 ? "" : "s")}", $"{after} {(after < 2 ? "année révolue" : "années révolues")}");
        if (after > before) add(kind, $"{en}: {count.En}", $"{fr}\u00a0: {count.Fr}");
        else add(kind, $"{en}: early weeks leave the window, {count.En} left", $"{fr}\u00a0: les premières semaines sortent de la période, il reste {count.Fr}");
    }

    /// <summary>What no fact of the score shows: hours that a program or a category asks for, the table of funds, years of service.</summary>
    private static void Conditions(Assessment before, Assessment after, List<Cause> causes, Action<CauseKind, string, string> add)
    {
        var yearsTold = causes.Exists(cause => cause.Kind is CauseKind.CanadianWork or CauseKind.ForeignWork);
        var offerTold = causes.Exists(cause => cause.Kind is CauseKind.Offer or CauseKind.Authorization);
        foreach (var (whose, was, now) in Changed(before, after))
        {
            switch (now.Kind)
            {
                case ConditionKind.FswWork or ConditionKind.CecWork or ConditionKind.FstWork or ConditionKind.FhsWork or ConditionKind.CategoryWork when !yearsTold:
                    var needed = Hours(now.Needed);
                    if (now.Answer == Answer.Yes) add(CauseKind.WorkWindow, $"{whose.En}: {needed.En} of work are reached", $"{whose.Fr}\u00a0: {needed.Fr} de travail sont atteintes");
                    else add(CauseKind.WorkWindow, $"{whose.En}: early weeks leave the window, fewer than {needed.En} are left", $"{whose.Fr}\u00a0: les premières semaines sortent de la période, il reste moins de {needed.Fr}");
                    break;
                case ConditionKind.FswPoints when !yearsTold && before.GridFacts.ExperienceYears != after.GridFacts.ExperienceYears:
                    Years(CauseKind.WorkWindow, "Skilled work for the grid", "Travail qualifié pour la grille", before.GridFacts.ExperienceYears, after.GridFacts.ExperienceYears, add);
                    break;
                case ConditionKind.FswPoints when before.GridFacts.WorkInCanada != after.GridFacts.WorkInCanada || before.GridFacts.SpouseWorkInCanada != after.GridFacts.SpouseWorkInCanada:
                    add(CauseKind.WorkWindow, "A full-time year of work in Canada is completed", "Une année de travail à temps plein au Canada est achevée");
                    break;
                case ConditionKind.Funds when !offerTold && !causes.Exists(cause => cause.Kind == CauseKind.Funds):
                    add(CauseKind.Funds, "The table of settlement funds changes", "Le tableau des fonds d’établissement change");
                    break;
                case ConditionKind.FswEducation when before.Person.Law.NextDesignation(before.Date) == after.Date:
                    add(CauseKind.Amendment, "The law changes: a professional body is designated for the occupation", "Le droit change\u00a0: un organisme professionnel est désigné pour la profession");
                    break;
                case ConditionKind.MilitaryService:
                    add(CauseKind.MilitaryService, $"Military service: {(int)now.Found!} years", $"Service militaire\u00a0: {(int)now.Found!} ans");
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<(Text Whose, Condition Was, Condition Now)> Changed(Assessment before, Assessment after)
    {
        foreach (var (was, now) in before.Programs.Zip(after.Programs))
        {
            foreach (var pair in Changed(was.Conditions, now.Conditions)) yield return (Explanations.Of(now.Program), pair.Was, pair.Now);
        }

        foreach (var (was, now) in before.Categories.Zip(after.Categories))
        {
            foreach (var pair in Changed(was.Conditions, now.Conditions)) yield return (now.Category.Name, pair.Was, pair.Now);
        }
    }

    private static IEnumerable<(Condition Was, Condition Now)> Changed(IReadOnlyList<Condition> before, IReadOnlyList<Condition> after) =>
        before.Zip(after).Where(pair => pair.First.Answer != pair.Second.Answer);

    private static Text Hours(decimal? hours)
    {
        var number = string.Format(CultureInfo.InvariantCulture, "{0:N0}", hours);
        return new Text($"{number} hours", $"{number.Replace(',', '\u00a0')} heures");
    }

    private static (string En, string Fr) Whose(bool ofSpouse) => ofSpouse ? ("The spouse's ", " de l’époux ou conjoint") : ("", "");
}
