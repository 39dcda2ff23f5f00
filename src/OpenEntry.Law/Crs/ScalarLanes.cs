namespace OpenEntry.Law.Crs;

/// <summary>The bulk engine, person by person: every rule is one look into a flat table.</summary>
internal sealed class ScalarLanes
{
    private const int Levels = LanguageLevels.Highest + 1;

    // Tables by column come twice in one array: without spouse first, with spouse after it.
    private readonly ushort[] _age = new ushort[2 * 256];
    private readonly ushort[] _education = new ushort[2 * 8];
    private readonly ushort[] _first = new ushort[2 * Levels];
    private readonly ushort[] _work = new ushort[2 * 256];
    private readonly ushort[] _second = new ushort[Levels];
    private readonly ushort[] _secondCap = new ushort[2];
    private readonly ushort[] _coreCap = new ushort[2];
    private readonly ushort[] _spouseEducation = new ushort[8];
    private readonly ushort[] _spouseLanguage = new ushort[Levels];
    private readonly ushort[] _spouseWork = new ushort[256];
    private readonly byte[] _languageColumn = new byte[Levels];
    private readonly byte[] _workColumn = new byte[256];
    private readonly ushort[] _educationLanguage = new ushort[8 * 3];
    private readonly ushort[] _educationWork = new ushort[8 * 3];
    private readonly ushort[] _foreignLanguage = new ushort[256 * 3];
    private readonly ushort[] _foreignWork = new ushort[256 * 3];
    private readonly ushort[] _certificate = new ushort[Levels];
    private readonly CrsTables _tables;

    public ScalarLanes(CrsTables tables)
    {
        _tables = tables;
        Fill(tables.WithoutSpouse, 0, tables.CoreCapWithoutSpouse);
        Fill(tables.WithSpouse, 1, tables.CoreCapWithSpouse);
        for (var level = 0; level < Levels; level++)
        {
            _second[level] = (ushort)CrsTables.At(tables.SecondLanguage, level);
            _spouseLanguage[level] = (ushort)CrsTables.At(tables.SpouseLanguage, level);
            _languageColumn[level] = (byte)(level >= tables.LanguageHigh ? 2 : level >= tables.LanguageMid ? 1 : 0);
            var certificate = level >= tables.CertificateLanguageHigh ? 2 : level >= tables.CertificateLanguageMid ? 1 : 0;
            _certificate[level] = (ushort)Math.Min(tables.CertificateWithLanguage[certificate], tables.CertificateTransferCap);
        }

        for (var education = 0; education < 8; education++)
        {
            _spouseEducation[education] = (ushort)Math.Min(tables.SpouseEducation[education], tables.SpouseEducationCap);
            for (var column = 0; column < 3; column++)
            {
                _educationLanguage[(education * 3) + column] = (ushort)tables.EducationWithLanguage[tables.EducationTier[education], column];
                _educationWork[(education * 3) + column] = (ushort)tables.EducationWithCanadianWork[tables.EducationTier[education], column];
            }
        }

        for (var years = 0; years < 256; years++)
        {
            _spouseWork[years] = (ushort)Math.Min(CrsTables.At(tables.SpouseCanadianWork, years), tables.SpouseCanadianWorkCap);
            _workColumn[years] = (byte)(years >= tables.CanadianWorkHigh ? 2 : years >= tables.CanadianWorkMid ? 1 : 0);
            var tier = CrsTables.At(tables.ForeignWorkTier, years);
            for (var column = 0; column < 3; column++)
            {
                _foreignLanguage[(years * 3) + column] = (ushort)tables.ForeignWorkWithLanguage[tier, column];
                _foreignWork[(years * 3) + column] = (ushort)tables.ForeignWorkWithCanadianWork[tier, column];
            }
        }
    }

    public void Score(FactsColumns facts, ScoreColumns scores, int from, int to)
    {
        var t = _tables;
        var (firstL, firstR, firstW, firstS) = (facts.First[0], facts.First[1], facts.First[2], facts.First[3]);
        var (secondL, secondR, secondW, secondS) = (facts.Second[0], facts.Second[1], facts.Second[2], facts.Second[3]);
        var (spouseL, spouseR, spouseW, spouseS) = (facts.Spouse[0], facts.Spouse[1], facts.Spouse[2], facts.Spouse[3]);
        for (var i = from; i < to; i++)
        {
            var flags = (FactsColumns.Marks)facts.Flags[i];
            var withSpouse = (int)(flags & FactsColumns.Marks.AccompanyingSpouse);
            var (l, r, w, s) = (firstL[i], firstR[i], firstW[i], firstS[i]);
            int education = facts.Education[i];
            int years = facts.CanadianWork[i];
            int abroad = facts.ForeignWork[i];
            var shift = withSpouse * Levels;

            var language = _first[shift + l] + _first[shift + r] + _first[shift + w] + _first[shift + s];
            var other = Math.Min(_second[secondL[i]] + _second[secondR[i]] + _second[secondW[i]] + _second[secondS[i]], _secondCap[withSpouse]);
            var core = Math.Min(
                _age[(withSpouse * 256) + facts.Age[i]] + _education[(withSpouse * 8) + education] + language + other + _work[(withSpouse * 256) + years],
                _coreCap[withSpouse]);

            var partner = 0;
            if (withSpouse != 0)
            {
                var spoken = _spouseLanguage[spouseL[i]] + _spouseLanguage[spouseR[i]] + _spouseLanguage[spouseW[i]] + _spouseLanguage[spouseS[i]];
                partner = Math.Min(
                    _spouseEducation[facts.SpouseEducation[i]] + Math.Min(spoken, t.SpouseLanguageCap) + _spouseWork[facts.SpouseCanadianWork[i]], t.SpouseCap);
            }

            var lowest = Math.Min(Math.Min(l, r), Math.Min(w, s));
            int languageColumn = _languageColumn[lowest];
            int workColumn = _workColumn[years];
            var transfer = Math.Min(_educationLanguage[(education * 3) + languageColumn] + _educationWork[(education * 3) + workColumn], t.EducationTransferCap)
                + Math.Min(_foreignLanguage[(abroad * 3) + languageColumn] + _foreignWork[(abroad * 3) + workColumn], t.ForeignWorkTransferCap)
                + ((flags & FactsColumns.Marks.Certificate) != 0 ? _certificate[lowest] : 0);
            transfer = Math.Min(transfer, t.TransferabilityCap);

            var second = Math.Min(Math.Min(secondL[i], secondR[i]), Math.Min(secondW[i], secondS[i]));
            var frenchFirst = (flags & FactsColumns.Marks.FrenchFirst) != 0;
            var french = 0;
            if ((frenchFirst ? lowest : second) >= t.FrenchLevel)
            {
                var english = frenchFirst ? second : lowest;
                var better = english >= t.EnglishLevel || (t.MixedEnglishTakesHigher && HighestEnglish(facts, i, frenchFirst) >= t.EnglishLevel);
                french = better ? t.French[2] : t.French[1];
            }

            var additional = ((flags & FactsColumns.Marks.Nomination) != 0 ? t.Nomination : 0) + t.ArrangedEmployment[facts.ArrangedEmployment[i]]
                + t.CanadianCredential[facts.CanadianCredential[i]] + french + ((flags & FactsColumns.Marks.Sibling) != 0 ? t.Sibling : 0);
            additional = Math.Min(additional, t.AdditionalCap);

            scores.Core[i] = (ushort)core;
            scores.Spouse[i] = (ushort)partner;
            scores.Transferability[i] = (ushort)transfer;
            scores.Additional[i] = (ushort)additional;
            scores.Total[i] = (ushort)(core + partner + transfer + additional);
        }
    }

    private static int HighestEnglish(FactsColumns facts, int i, bool frenchFirst)
    {
        var english = frenchFirst ? facts.Second : facts.First;
        return Math.Max(Math.Max(english[0][i], english[1][i]), Math.Max(english[2][i], english[3][i]));
    }

    private void Fill(CrsTables.Column column, int half, short coreCap)
    {
        for (var number = 0; number < 256; number++)
        {
            _age[(half * 256) + number] = (ushort)Math.Min(CrsTables.At(column.Age, number), column.AgeCap);
            _work[(half * 256) + number] = (ushort)Math.Min(CrsTables.At(column.CanadianWork, number), column.CanadianWorkCap);
        }

        for (var education = 0; education < 8; education++) _education[(half * 8) + education] = (ushort)Math.Min(column.Education[education], column.EducationCap);
        for (var level = 0; level < Levels; level++) _first[(half * Levels) + level] = (ushort)CrsTables.At(column.FirstLanguage, level);
        _secondCap[half] = (ushort)column.SecondLanguageCap;
        _coreCap[half] = (ushort)coreCap;
    }
}
