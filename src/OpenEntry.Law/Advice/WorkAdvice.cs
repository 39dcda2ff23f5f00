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
        if (NextYear(today, book, reform, one => one.Facts.CanadianWorkYears) is { } canadian)
        {
            yield return new AdviceOption(AdviceKind.CanadianWork, new Text(
                $"Go on working in Canada: {Completed(canadian.Years).En}", $"Poursuivre le travail au Canada\u00a0: {Completed(canadian.Years).Fr}"), canadian.Day, person => person);
        }
        else if (today.Facts.CanadianWorkYears < 5 && BestOccupation(today) is { } occupation)
        {
            // A year of skilled work is 364 days at full time; it is complete on the day after the last.
            var start = today.Date;
            yield return new AdviceOption(AdviceKind.CanadianWork, new Text(
                "A year of full-time skilled work in Canada (with authorization)", "Une année de travail qualifié à temps plein au Canada (avec autorisation)"),
                start.PlusDays(364), person => person with
                {
                    Work =
                    [
                        // One works here or there: what goes on abroad ends the day before, what was to begin there does not.
                        .. person.Work.Where(job => job.Country == "CA" || job.To is not null || job.From < start)
                            .Select(job => job.To is null && job.Country != "CA" ? job with { To = start.PlusDays(-1) } : job),
                        new Job { Noc = occupation.ToString(), Country = "CA", From = start, HoursPerWeek = 30 },
                    ],
                });
        }

        if (NextYear(today, book, reform, one => one.Facts.ForeignWorkYears) is { } foreign)
        {
            yield return new AdviceOption(AdviceKind.ForeignWork, new Text(
                $"Go on working abroad: {Completed(foreign.Years).En}", $"Poursuivre le travail à l’étranger\u00a0: {Completed(foreign.Years).Fr}"), foreign.Day, person => person);
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

    private static NocCode? Trade(Assessment today)
    {
        var trades = today.Law.Words("fst.occupations");
        return today.Jobs.Where(one => !one.OfSpouse && one.Occupation is { } code && trades.Contains(code.ToString())).Select(one => one.Occupation).FirstOrDefault();
    }
}
