using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>The days to come on which facts of one person change that are no work.</summary>
internal sealed class FactsAhead(PersonDerivation person, Outlook outlook)
{
    private readonly Profile _profile = person.Profile;
    private List<LocalDate>? _offerDays;

    /// <summary>English is declared as first official language.</summary>
    public bool IsEnglishFirst => _profile.FirstOfficialLanguage == OfficialLanguage.English;

    /// <summary>The first birthday on which it matters to be that old.</summary>
    public int Age(Func<int, bool> matters)
    {
        for (var age = person.Facts.Age + 1; ; age++)
        {
            var day = Birthday(age);
            if (day == Outlook.Never || matters(age)) return day;
        }
    }

    /// <summary>The day a person reaches an age.</summary>
    public int Birthday(int age) => outlook.Day(Anniversary.Of(_profile.BirthDate, age));

    /// <summary>The first day on which other levels are shown in a language, and it matters.</summary>
    /// <param name="ofSpouse">Of the spouse's tests.</param>
    /// <param name="matters">Whether the levels of that day, English and French, make a difference.</param>
    public int Languages(bool ofSpouse, Func<LanguageLevels?, LanguageLevels?, bool> matters)
    {
        List<LocalDate>? days = null;
        foreach (var one in person.Tests)
        {
            if (one.OfSpouse != ofSpouse || one.Verdict is Verdict.Expired or Verdict.NotAccepted) continue;
            if (one.Verdict == Verdict.NotYet) Note(ref days, one.Result.CountsFrom);
            Note(ref days, one.Expires);
        }

        return First(days, date =>
        {
            var (english, french) = LanguageDerivation.Derive(
                ofSpouse ? _profile.Spouse!.LanguageTests : _profile.LanguageTests, ofSpouse, date, person.Law, []);
            return matters(english.Levels, french.Levels);
        });
    }

    /// <summary>The first day on which the level of education or what it rests on changes, and it matters.</summary>
    /// <param name="ofSpouse">Of the spouse's credentials.</param>
    /// <param name="matters">Whether the level of that day, with what became of each credential, makes a difference.</param>
    public int Education(bool ofSpouse, Func<EducationLevel, List<CredentialTrail>, LocalDate, bool> matters)
    {
        List<LocalDate>? days = null;
        foreach (var one in person.Credentials)
        {
            if (one.OfSpouse != ofSpouse) continue;
            if (one.Verdict == Verdict.NotYet) NoteBegin(ref days, one.Credential);
            if (one.Verdict == Verdict.Counts) Note(ref days, one.Expires);
        }

        return First(days, date =>
        {
            var trail = new List<CredentialTrail>();
            var (education, work) = ofSpouse ? (_profile.Spouse!.Education, _profile.Spouse.Work) : (_profile.Education, _profile.Work);
            var (level, _) = EducationDerivation.Derive(education, work, ofSpouse, date, person.Law, trail);
            return matters(level, trail, date);
        });

        void NoteBegin(ref List<LocalDate>? days, Credential credential)
        {
            Note(ref days, credential.Completed);
            if (credential.Assessment is not { } assessment) return;
            Note(ref days, assessment.Issued);
            Note(ref days, Anniversary.Of(assessment.Issued, person.Law.AssessmentYears));
        }
    }

    /// <summary>The first day on which another Canadian credential earns points.</summary>
    public int CanadianCredential()
    {
        List<LocalDate>? days = null;
        foreach (var one in _profile.Education)
        {
            if (one.Country == "CA") Note(ref days, one.Completed);
        }

        return First(days, date => EducationDerivation.DeriveCanadian(_profile.Education, date, person.Law).Credential != person.Facts.CanadianCredential);
    }

    /// <summary>The first day on which other offers qualify, or under other paragraphs, and it matters.</summary>
    public int Offers(Func<List<OfferTrail>, bool> matters)
    {
        if (_profile.Offers.Count == 0) return Outlook.Never;
        if (_offerDays is null)
        {
            foreach (var one in _profile.Offers)
            {
                Note(ref _offerDays, one.Made);
                Note(ref _offerDays, one.Withdrawn);
                if (one.WorkingSince is { } since) Note(ref _offerDays, Anniversary.Of(since, 1));
            }

            Note(ref _offerDays, _profile.WorkAuthorization?.From);
            Note(ref _offerDays, _profile.WorkAuthorization?.To?.PlusDays(1));
            _offerDays ??= [];
        }

        return First(_offerDays, date =>
        {
            var trail = new List<OfferTrail>(_profile.Offers.Count);
            OfferDerivation.Derive(_profile, date, person.Law, trail);
            return matters(trail);
        });
    }

    /// <summary>The first day on which a certificate of qualification is held where none was, or none any more.</summary>
    public int Certificate()
    {
        var isHeld = person.HasCertificate();
        var day = isHeld ? 0 : Outlook.Never;
        foreach (var one in _profile.Certificates)
        {
            if (!isHeld) day = Math.Min(day, outlook.Day(one.Issued));
            else if (one.Issued <= outlook.Date && !(one.Expires <= outlook.Date)) day = Math.Max(day, outlook.Day(one.Expires));
        }

        return day;
    }

    /// <summary>The day a nomination begins or ends.</summary>
    public int Nomination() => outlook.Day(person.Facts.ProvincialNomination ? _profile.Nomination!.Ended : _profile.Nomination?.Accepted);

    /// <summary>The first day on which a relative in Canada is old enough, where none was.</summary>
    public int Relative(bool has, bool spouseCounts, Func<Relationship, bool> related)
    {
        var day = Outlook.Never;
        if (has) return day;
        foreach (var one in _profile.Relatives)
        {
            if (PersonDerivation.MayBeRelative(one, spouseCounts, related)) day = Math.Min(day, outlook.Day(Anniversary.Of(one.BirthDate, 18)));
        }

        return day;
    }

    /// <summary>The first day on which service in a military begins, has lasted so many years, or is over.</summary>
    public int MilitaryService(int years)
    {
        if (_profile.MilitaryService is not { } service) return Outlook.Never;
        return Math.Min(
            Math.Min(outlook.Day(service.From), outlook.Day(Anniversary.Of(service.From, years))),
            outlook.Day(service.To?.PlusDays(1)));
    }

    /// <summary>The first day of study that counts for the grid, where none did.</summary>
    public int Study(bool has, IReadOnlyList<StudyInCanada> studies)
    {
        var day = Outlook.Never;
        if (has) return day;
        foreach (var one in studies)
        {
            if (person.Law.Fsw.IsStudy(one)) day = Math.Min(day, outlook.Day(one.From));
        }

        return day;
    }

    private void Note(ref List<LocalDate>? days, LocalDate? date)
    {
        if (outlook.Day(date) == Outlook.Never) return;
        (days ??= []).Add(date!.Value);
    }

    private int First(List<LocalDate>? days, Func<LocalDate, bool> matters)
    {
        if (days is null) return Outlook.Never;
        days.Sort();
        foreach (var date in days)
        {
            var day = outlook.Day(date);
            if (day == Outlook.Never || matters(date)) return day;
        }

        return Outlook.Never;
    }
}
