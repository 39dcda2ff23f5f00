using System.Globalization;
using OpenEntry.Law.Assessments;

namespace OpenEntry.Law.Calendars;

/// <summary>Finds why two assessments of neighbouring days differ.</summary>
internal static class Causes
{
    public static List<Cause> Of(Assessment before, Assessment after)
    {
        var causes = new List<Cause>();
        void Add(CauseKind kind, string en, string fr) => causes.Add(new Cause(kind, new Text(en, fr)));

        if (before.Law.Since != after.Law.Since)
        {
            foreach (var amendment in after.Law.Book.Amendments.Where(one => one.Date == after.Law.Since))
            {
                Add(CauseKind.Amendment, $"The law changes: {amendment.Instrument.En}", $"Le droit change : {amendment.Instrument.Fr}");
            }
        }

        var (was, now) = (before.Facts, after.Facts);
        if (was.Age != now.Age) Add(CauseKind.Birthday, $"Birthday: {now.Age} years old", $"Anniversaire : {now.Age} ans");
        Tests(before, after, Add);
        Credentials(before, after, Add);
        if (was.CanadianWorkYears != now.CanadianWorkYears)
        {
            Years(CauseKind.CanadianWork, "Canadian work", "Travail au Canada", was.CanadianWorkYears, now.CanadianWorkYears, Add);
        }

        if (was.ForeignWorkYears != now.ForeignWorkYears)
        {
            Years(CauseKind.ForeignWork, "Foreign work", "Travail à l’étranger", was.ForeignWorkYears, now.ForeignWorkYears, Add);
        }

        if (was.Spouse is { } spouseWas && now.Spouse is { } spouseNow && spouseWas.CanadianWorkYears != spouseNow.CanadianWorkYears)
        {
            Years(CauseKind.SpouseWork, "The spouse's Canadian work", "Travail au Canada de l’époux ou conjoint", spouseWas.CanadianWorkYears, spouseNow.CanadianWorkYears, Add);
        }

        if (was.ProvincialNomination != now.ProvincialNomination)
        {
            Add(CauseKind.Nomination, now.ProvincialNomination ? "The nomination counts" : "The nomination ends", now.ProvincialNomination ? "La désignation compte" : "La désignation prend fin");
        }

        if (!before.Offers.Select(one => one.Verdict).SequenceEqual(after.Offers.Select(one => one.Verdict)) || was.ArrangedEmployment != now.ArrangedEmployment)
        {
            Add(CauseKind.Offer, "An offer of employment begins or ceases to qualify", "Une offre d’emploi devient admissible ou cesse de l’être");
        }

        if (was.CertificateOfQualification != now.CertificateOfQualification)
        {
            Add(CauseKind.Certificate, now.CertificateOfQualification ? "The certificate of qualification counts" : "The certificate of qualification ends",
                now.CertificateOfQualification ? "Le certificat de compétence compte" : "Le certificat de compétence prend fin");
        }

        if (was.SiblingInCanada != now.SiblingInCanada || before.GridFacts.RelativeInCanada != after.GridFacts.RelativeInCanada)
        {
            Add(CauseKind.Relative, "A relative in Canada turns 18", "Un membre de la parenté au Canada atteint 18 ans");
        }

        if (causes.Count == 0) Conditions(before, after, Add);
        return causes;
    }

    private static void Tests(Assessment before, Assessment after, Action<CauseKind, string, string> add)
    {
        foreach (var (one, other) in before.Tests.Zip(after.Tests))
        {
            if (one.Verdict == other.Verdict) continue;
            var (whoEn, whoFr) = one.OfSpouse ? ("The spouse's ", " de l’époux ou conjoint") : ("", "");
            var name = Name(one.Result.Test);
            var day = one.Result.CountsFrom.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            if (other.Verdict == Verdict.Expired) add(CauseKind.TestExpires, $"{whoEn}{name} of {day} turns two years old", $"Le test {name} du {day}{whoFr} atteint deux ans");
            else if (other.Verdict == Verdict.Counts) add(CauseKind.TestBegins, $"{whoEn}{name} of {day} counts", $"Le test {name} du {day}{whoFr} compte");
        }
    }

    private static void Credentials(Assessment before, Assessment after, Action<CauseKind, string, string> add)
    {
        foreach (var (one, other) in before.Credentials.Zip(after.Credentials))
        {
            if (one.Verdict == other.Verdict) continue;
            var day = (one.Credential.Assessment?.Issued ?? one.Credential.Completed).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            if (other.Verdict == Verdict.Expired) add(CauseKind.AssessmentExpires, $"The credential assessment of {day} turns five years old", $"L’évaluation de diplôme du {day} atteint cinq ans");
            else if (other.Verdict == Verdict.Counts) add(CauseKind.CredentialBegins, $"The credential of {day} counts", $"Le diplôme du {day} compte");
        }
    }

    private static void Years(CauseKind kind, string en, string fr, int before, int after, Action<CauseKind, string, string> add)
    {
        if (after > before) add(kind, $"{en}: {after} completed year{(after == 1 ? "" : "s")}", $"{fr} : {after} {(after < 2 ? "année révolue" : "années révolues")}");
        else add(kind, $"{en}: early weeks leave the window, {after} completed year{(after == 1 ? "" : "s")} left", $"{fr} : les premières semaines sortent de la période, il reste {after} {(after < 2 ? "année révolue" : "années révolues")}");
    }

    private static void Conditions(Assessment before, Assessment after, Action<CauseKind, string, string> add)
    {
        var all = before.Programs.SelectMany(one => one.Conditions).Concat(before.Categories.SelectMany(one => one.Conditions))
            .Zip(after.Programs.SelectMany(one => one.Conditions).Concat(after.Categories.SelectMany(one => one.Conditions)));
        if (all.Any(pair => pair.First.Kind == ConditionKind.Funds && pair.First.Answer != pair.Second.Answer))
        {
            add(CauseKind.Funds, "The table of settlement funds changes", "Le tableau des fonds d’établissement change");
        }
        else
        {
            add(CauseKind.WorkWindow, "Work enters or leaves the period that counts", "Du travail entre dans la période prise en compte ou en sort");
        }
    }

    private static string Name(string test) => test switch
    {
        "ielts" => "IELTS",
        "celpip" => "CELPIP",
        "pte" => "PTE Core",
        "tef" => "TEF Canada",
        _ => "TCF Canada",
    };
}
