namespace OpenEntry.Law.Crs;

/// <summary>
/// The bulk engine, person by person: every rule is one look into a flat table. Two abilities are looked up at a time, and what else hangs on
/// the same fact comes with the points; nothing branches on what a person is, for a wrong guess costs the processor more than a look.
/// </summary>
internal sealed class ScalarLanes
{
    // Of a packed element the points are the lower half, and what comes with them the upper.
    private const int Points = 0xFFFF;
    private const int Upper = 16;

    // Tables by column come twice in one array: without spouse first, with spouse after it.
    private readonly ushort[] _age = new ushort[2 * 256];
    private readonly ushort[] _education = new ushort[2 * 8];

    // By years in Canada: points, and above them the column of the combinations.
    private readonly int[] _work = new int[2 * 256];

    // By two levels (sixteen times the one and the other): points, and above them the lower level.
    private readonly int[] _first = new int[2 * 256];
    private readonly int[] _second = new int[256];
    private readonly ushort[] _spouseLanguage = new ushort[256];
    private readonly ushort[] _spouseEducation = new ushort[8];
    private readonly ushort[] _spouseWork = new ushort[256];

    // By the lowest level, four times the column: combinations stand in rows of sixteen, language by work in Canada.
    private readonly byte[] _languageColumn = new byte[16];
    private readonly byte[] _foreignRow = new byte[256];
    private readonly ushort[] _learned = new ushort[8 * 16];
    private readonly ushort[] _worked = new ushort[3 * 16];

    // By certificate (0 or 16) and lowest level; by marks; by offer (four times) and diploma; by French first (0 or 256) and both lowest levels.
    private readonly ushort[] _certificate = new ushort[2 * 16];
    private readonly ushort[] _marks = new ushort[32];
    private readonly ushort[] _offer = new ushort[3 * 4];
    private readonly ushort[] _french = new ushort[2 * 256];
    private readonly CrsTables _tables;

    public ScalarLanes(CrsTables tables)
    {
        _tables = tables;
        Fill(tables.WithoutSpouse, 0);
        Fill(tables.WithSpouse, 1);
        for (var pair = 0; pair < 256; pair++)
        {
            _second[pair] = Pair(tables.SecondLanguage, pair);
            _spouseLanguage[pair] = (ushort)Pair(tables.SpouseLanguage, pair);
            _french[pair] = (ushort)French(french: pair & 15, english: pair >> 4);
            _french[256 + pair] = (ushort)French(french: pair >> 4, english: pair & 15);
        }

        for (var level = 0; level < 16; level++)
        {
            _languageColumn[level] = (byte)(level >= tables.LanguageHigh ? 8 : level >= tables.LanguageMid ? 4 : 0);
            var certificate = level >= tables.CertificateLanguageHigh ? 2 : level >= tables.CertificateLanguageMid ? 1 : 0;
            _certificate[16 + level] = (ushort)Math.Min(tables.CertificateWithLanguage[certificate], tables.CertificateTransferCap);
        }

        for (var education = 0; education < 8; education++)
        {
            _spouseEducation[education] = (ushort)Math.Min(tables.SpouseEducation[education], tables.SpouseEducationCap);
            Combine(_learned, education, tables.EducationTier[education], tables.EducationWithLanguage, tables.EducationWithCanadianWork, tables.EducationTransferCap);
        }

        for (var tier = 0; tier < 3; tier++)
        {
            Combine(_worked, tier, tier, tables.ForeignWorkWithLanguage, tables.ForeignWorkWithCanadianWork, tables.ForeignWorkTransferCap);
        }

        for (var years = 0; years < 256; years++)
        {
            _spouseWork[years] = (ushort)Math.Min(CrsTables.At(tables.SpouseCanadianWork, years), tables.SpouseCanadianWorkCap);
            _foreignRow[years] = (byte)(16 * CrsTables.At(tables.ForeignWorkTier, years));
        }

        for (var marks = 0; marks < 32; marks++)
        {
            var has = (FactsColumns.Marks)marks;
            _marks[marks] = (ushort)((has.HasFlag(FactsColumns.Marks.Nomination) ? tables.Nomination : 0) + (has.HasFlag(FactsColumns.Marks.Sibling) ? tables.Sibling : 0));
        }

        for (var offer = 0; offer < 3; offer++)
        {
            for (var diploma = 0; diploma < 3; diploma++) _offer[(4 * offer) + diploma] = (ushort)(tables.ArrangedEmployment[offer] + tables.CanadianCredential[diploma]);
        }
    }

    public void Score(FactsColumns facts, ScoreColumns scores, int from, int to)
    {
        var t = _tables;
        var (firstL, firstR, firstW, firstS) = (facts.First[0], facts.First[1], facts.First[2], facts.First[3]);
        var (secondL, secondR, secondW, secondS) = (facts.Second[0], facts.Second[1], facts.Second[2], facts.Second[3]);
        var (spouseL, spouseR, spouseW, spouseS) = (facts.Spouse[0], facts.Spouse[1], facts.Spouse[2], facts.Spouse[3]);
        ReadOnlySpan<int> secondCap = [t.WithoutSpouse.SecondLanguageCap, t.WithSpouse.SecondLanguageCap];
        ReadOnlySpan<int> coreCap = [t.CoreCapWithoutSpouse, t.CoreCapWithSpouse];
        for (var i = from; i < to; i++)
        {
            int flags = facts.Flags[i];
            var withSpouse = flags & (int)FactsColumns.Marks.AccompanyingSpouse;
            var half = 256 * withSpouse;
            int education = facts.Education[i];
            var work = _work[half + facts.CanadianWork[i]];
            var (heard, written) = (_first[half + (16 * firstL[i]) + firstR[i]], _first[half + (16 * firstW[i]) + firstS[i]]);
            var (heard2, written2) = (_second[(16 * secondL[i]) + secondR[i]], _second[(16 * secondW[i]) + secondS[i]]);

            var languages = ((heard + written) & Points) + Math.Min((heard2 + written2) & Points, secondCap[withSpouse]);
            var core = Math.Min(_age[half + facts.Age[i]] + _education[(8 * withSpouse) + education] + languages + (work & Points), coreCap[withSpouse]);

            var spoken = Math.Min(_spouseLanguage[(16 * spouseL[i]) + spouseR[i]] + _spouseLanguage[(16 * spouseW[i]) + spouseS[i]], t.SpouseLanguageCap);
            var partner = Math.Min(_spouseEducation[facts.SpouseEducation[i]] + spoken + _spouseWork[facts.SpouseCanadianWork[i]], t.SpouseCap) & -withSpouse;

            var lowest = Math.Min(heard >> Upper, written >> Upper);
            var column = _languageColumn[lowest] + (work >> Upper);
            var certificate = _certificate[((flags & (int)FactsColumns.Marks.Certificate) << 3) + lowest];
            var transfer = Math.Min(_learned[(16 * education) + column] + _worked[_foreignRow[facts.ForeignWork[i]] + column] + certificate, t.TransferabilityCap);

            var frenchFirst = flags & (int)FactsColumns.Marks.FrenchFirst;
            var lowest2 = Math.Min(heard2 >> Upper, written2 >> Upper);
            int french = _french[(16 * frenchFirst) + (16 * lowest) + lowest2];
            if (t.MixedEnglishTakesHigher) french = French(frenchFirst != 0 ? lowest : lowest2, HighestEnglish(facts, i, frenchFirst != 0));
            var additional = Math.Min(_marks[flags] + _offer[(4 * facts.ArrangedEmployment[i]) + facts.CanadianCredential[i]] + french, t.AdditionalCap);

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

    private static int Pair(short[] byLevel, int pair)
    {
        var (one, other) = (pair >> 4, pair & 15);
        return CrsTables.At(byLevel, one) + CrsTables.At(byLevel, other) + (Math.Min(one, other) << Upper);
    }

    private static void Combine(ushort[] table, int row, int tier, short[,] withLanguage, short[,] withCanadianWork, short cap)
    {
        for (var language = 0; language < 3; language++)
        {
            for (var work = 0; work < 3; work++) table[(16 * row) + (4 * language) + work] = (ushort)Math.Min(withLanguage[tier, language] + withCanadianWork[tier, work], cap);
        }
    }

    private int French(int french, int english) => french < _tables.FrenchLevel ? 0 : english < _tables.EnglishLevel ? _tables.French[1] : _tables.French[2];

    private void Fill(CrsTables.Column column, int half)
    {
        for (var number = 0; number < 256; number++)
        {
            _age[(half * 256) + number] = (ushort)Math.Min(CrsTables.At(column.Age, number), column.AgeCap);
            var combined = number >= _tables.CanadianWorkHigh ? 2 : number >= _tables.CanadianWorkMid ? 1 : 0;
            _work[(half * 256) + number] = Math.Min(CrsTables.At(column.CanadianWork, number), column.CanadianWorkCap) + (combined << Upper);
            _first[(half * 256) + number] = Pair(column.FirstLanguage, number);
        }

        for (var education = 0; education < 8; education++) _education[(half * 8) + education] = (ushort)Math.Min(column.Education[education], column.EducationCap);
    }
}
