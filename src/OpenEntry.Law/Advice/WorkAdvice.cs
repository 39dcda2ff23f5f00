using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Advice;

/// <summary>Another year of work, a certificate, an offer.</summary>
internal static class WorkAdvice
{
    /// <summary>How far ahead a completed year is looked for.</summary>
    private const int Horizon = 731;

    public static IEnumerable<AdviceOption> For(Assessment today, LawBook book, string? reform)
    {
        // A year of skilled work is 364 days at full time; it is complete on the day after the last.
        var (start, complete) = (today.Date, today.Date.PlusDays(364));
        var occupation = BestOccupation(today) ?? AnyOccupation(book.On(complete, reform).Assessor.ForPeople);
        var canadian = NextYear(today, book, reform, one => one.Facts.CanadianWorkYears);
        if (canadian is { } here)
        {
            yield return new AdviceOption(AdviceKind.CanadianWork, new Text(
                $"Go on working in Canada: {Completed(here.Years).En}", $"Poursuivre le travail au Canada\u00a0: {Completed(here.Years).Fr}"), here.Day, person => person);
        }
        else if (today.Facts.CanadianWorkYears < 5)
        {
            yield return new AdviceOption(AdviceKind.CanadianWork, new Text(
                "A year of full-time skilled work in Canada (with authorization)", "Une année de travail qualifié à temps plein au Canada (avec autorisation)"),
                complete, person => Moved(person, new Job { Noc = occupation.ToString(), Country = "CA", From = start, HoursPerWeek = 30 }));
        }

        if (NextYear(today, book, reform, one => one.Facts.ForeignWorkYears) is { } foreign)
        {
            yield return new AdviceOption(AdviceKind.ForeignWork, new Text(
                $"Go on working abroad: {Completed(foreign.Years).En}", $"Poursuivre le travail à l’étranger\u00a0: {Completed(foreign.Years).Fr}"), foreign.Day, person => person);
        }
        else if (today.Facts.ForeignWorkYears < 3 && canadian is null)
        {
            // Which country does not matter to any rule, as long as it is another.
            yield return new AdviceOption(AdviceKind.ForeignWork, new Text(
                "A year of full-time skilled work abroad", "Une année de travail qualifié à temps plein à l’étranger"),
                complete, person => Moved(person, new Job { Noc = occupation.ToString(), Country = "US", From = start, HoursPerWeek = 30 }));
        }

        if (!today.Facts.CertificateOfQualification && Trade(today) is { } trade)
        {
            var title = today.Law.Noc[trade]!.Title;
            yield return new AdviceOption(AdviceKind.Certificate, new Text(
                $"A certificate of qualification ({trade} {title.En})", $"Un certificat de compétence ({trade} {title.Fr})"), today.Date, person => person with
                {
                    Certificates = [.. person.Certificates, new TradeCertificate { Noc = trade.ToString(), IssuedBy = person.IntendedProvince ?? "ON", Issued = today.Date }],
                });
        }

        if (today.Facts.ArrangedEmployment == Crs.ArrangedEmployment.None && today.Law.Crs.ArrangedEmployment.Max() > 0 && BestOccupation(today) is { } offered)
        {
            yield return new AdviceOption(AdviceKind.Offer, new Text(
                "An offer of employment backed by a labour market impact assessment", "Une offre d’emploi appuyée par une étude d’impact sur le marché du travail"), today.Date, person => person with
                {
                    Offers = [.. person.Offers, new JobOffer { Employer = "?", Noc = offered.ToString(), Made = today.Date, Lmia = true }],
                });
        }
    }

    /// <summary>One works here or there: what goes on on the other side ends the day before, what was to begin there does not.</summary>
    private static Profile Moved(Profile person, Job job) => person with
    {
        Work =
        [
            .. person.Work.Where(one => one.Country == "CA" == (job.Country == "CA") || one.To is not null || one.From < job.From)
                .Select(one => one.To is null && one.Country == "CA" != (job.Country == "CA") ? one with { To = job.From.PlusDays(-1) } : one),
            job,
        ],
    };

    /// <summary>The first day on which a year more is complete, if the jobs of today go on; null when none will be within two years.</summary>
    private static (LocalDate Day, int Years)? NextYear(Assessment today, LawBook book, string? reform, Func<Assessment, int> years)
    {
        var now = years(today);
        // Completed years can fall when early weeks leave the window, so the end of the horizon alone does not tell: a day a month does.
        for (var step = 28; step <= Horizon; step += 28)
        {
            if (At(step) <= now) continue;
            for (var day = step - 27; day <= step; day++)
            {
                if (At(day) > now) return (today.Date.PlusDays(day), At(day));
            }
        }

        return null;

        int At(int day)
        {
            var date = today.Date.PlusDays(day);
            return years(book.On(date, reform).Assessor.Assess(today.Profile, date));
        }
    }

    private static Text Completed(int years) => new($"{years} completed year{(years == 1 ? "" : "s")}", $"{years} {(years < 2 ? "année révolue" : "années révolues")}");

    private static NocCode? BestOccupation(Assessment today)
    {
        var skilled = today.Jobs.Where(one => !one.OfSpouse && one.Program == Verdict.Counts && one.Occupation is not null).ToList();
        return (skilled.Find(one => one.Job.PrimaryOccupation) ?? skilled.OrderByDescending(one => one.Job.From).FirstOrDefault())?.Occupation;
    }

    /// <summary>
    /// Skilled work of no particular kind, for one who has none that counts: of the level that asks most of a language, in no category, no
    /// trade and no profession with an assessment body of its own, so that nothing is promised that another occupation would not bring.
    /// </summary>
    private static NocCode AnyOccupation(LawForPeople law)
    {
        var trades = law.Law.Words("fst.occupations");
        return law.Law.Noc.Occupations.Select(occupation => occupation.Code).First(code => code.Edition == law.Edition && code.Level == law.SkilledLevels[1]
            && law.RequiredBody(code, law.Law.Since) is null && !trades.Contains(code.ToString()) && !law.Categories.Any(category => category.Occupations.Contains(code)));
    }

    private static NocCode? Trade(Assessment today)
    {
        var trades = today.Law.Words("fst.occupations");
        return today.Jobs.Where(one => !one.OfSpouse && one.Occupation is { } code && trades.Contains(code.ToString())).Select(one => one.Occupation).FirstOrDefault();
    }
}
