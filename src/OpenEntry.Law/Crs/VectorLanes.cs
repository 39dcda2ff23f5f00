using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OpenEntry.Law.Crs;

/// <summary>
/// The bulk engine, thirty-two people at a time. A table of sixteen bytes is one vector register, and one shuffle looks up thirty-two people
/// in it; all tables of the Comprehensive Ranking System fit (levels 0-12, eight levels of education, the open row of a table of years well
/// below 16, ages 17-45 in two registers). Should an amendment bring a table that does not fit, there is no such engine, and the flat tables serve.
/// </summary>
internal sealed class VectorLanes
{
    private const int Lanes = 32;

    private readonly Vector256<byte> _ageBase;
    private readonly Half _without;
    private readonly Half _with;
    private readonly Vector256<byte> _second;
    private readonly Vector256<byte> _spouseEducation;
    private readonly Vector256<byte> _spouseLanguage;
    private readonly Vector256<byte> _spouseWork;
    private readonly Vector256<byte> _spouseLanguageCap;
    private readonly Vector256<byte> _spouseCap;
    private readonly Vector256<byte> _languageColumn;
    private readonly Vector256<byte> _workColumn;
    private readonly Vector256<byte> _educationTier;
    private readonly Vector256<byte> _foreignTier;
    private readonly Vector256<byte> _educationLanguage;
    private readonly Vector256<byte> _educationWork;
    private readonly Vector256<byte> _foreignLanguage;
    private readonly Vector256<byte> _foreignWork;
    private readonly Vector256<byte> _certificate;
    private readonly Vector256<byte> _educationCap;
    private readonly Vector256<byte> _foreignCap;
    private readonly Vector256<byte> _transferCap;
    private readonly Vector256<byte> _arrangedLow;
    private readonly Vector256<byte> _arrangedHigh;
    private readonly Vector256<byte> _credential;
    private readonly Vector256<byte> _sibling;
    private readonly Vector256<byte> _frenchLevel;
    private readonly Vector256<byte> _englishLevel;
    private readonly Vector256<byte> _frenchLower;
    private readonly Vector256<byte> _frenchHigher;
    private readonly Vector256<ushort> _nomination;
    private readonly Vector256<ushort> _additionalCap;

    private VectorLanes(CrsTables t, int ageBase)
    {
        _ageBase = Vector256.Create((byte)ageBase);
        _without = new Half(t.WithoutSpouse, t.CoreCapWithoutSpouse, ageBase);
        _with = new Half(t.WithSpouse, t.CoreCapWithSpouse, ageBase);
        _second = Table(level => CrsTables.At(t.SecondLanguage, level));
        _spouseEducation = Table(level => level < 8 ? t.SpouseEducation[level] : 0);
        _spouseLanguage = Table(level => CrsTables.At(t.SpouseLanguage, level));
        _spouseWork = Table(years => CrsTables.At(t.SpouseCanadianWork, years));
        // Sums of bytes stay below 256, so a larger maximum binds no more than 255.
        _spouseLanguageCap = All(Math.Min((int)t.SpouseLanguageCap, 255));
        _spouseCap = All(Math.Min((int)t.SpouseCap, 255));
        _languageColumn = Table(level => level >= t.LanguageHigh ? 2 : level >= t.LanguageMid ? 1 : 0);
        _workColumn = Table(years => years >= t.CanadianWorkHigh ? 2 : years >= t.CanadianWorkMid ? 1 : 0);
        _educationTier = Table(level => level < 8 ? t.EducationTier[level] * 4 : 0);
        _foreignTier = Table(years => CrsTables.At(t.ForeignWorkTier, years) * 4);
        _educationLanguage = Combination(t.EducationWithLanguage);
        _educationWork = Combination(t.EducationWithCanadianWork);
        _foreignLanguage = Combination(t.ForeignWorkWithLanguage);
        _foreignWork = Combination(t.ForeignWorkWithCanadianWork);
        _certificate = Table(level => Math.Min(
            t.CertificateWithLanguage[level >= t.CertificateLanguageHigh ? 2 : level >= t.CertificateLanguageMid ? 1 : 0], t.CertificateTransferCap));
        _educationCap = All(t.EducationTransferCap);
        _foreignCap = All(t.ForeignWorkTransferCap);
        _transferCap = All(Math.Min((int)t.TransferabilityCap, 255));
        _arrangedLow = Table(kind => kind < 3 ? t.ArrangedEmployment[kind] & 0xFF : 0);
        _arrangedHigh = Table(kind => kind < 3 ? t.ArrangedEmployment[kind] >> 8 : 0);
        _credential = Table(kind => kind < 3 ? t.CanadianCredential[kind] : 0);
        _sibling = All(t.Sibling);
        // Levels end at 12: 255 is never reached, which is what a bonus not yet in force means.
        _frenchLevel = All(Math.Min(t.FrenchLevel, 255));
        _englishLevel = All(Math.Min(t.EnglishLevel, 255));
        _frenchLower = All(t.French[1]);
        _frenchHigher = All(t.French[2]);
        _nomination = Vector256.Create((ushort)t.Nomination);
        _additionalCap = Vector256.Create((ushort)t.AdditionalCap);
    }

    /// <summary>The engine, if the tables fit.</summary>
    public static VectorLanes? For(CrsTables tables)
    {
        var ageBase = Math.Max(0, Math.Max(tables.WithSpouse.Age.Length, tables.WithoutSpouse.Age.Length) - Lanes);
        return Fits(tables, ageBase) ? new VectorLanes(tables, ageBase) : null;
    }

    /// <summary>Scores as many whole groups of thirty-two as there are; returns how many people that was.</summary>
    public int Score(FactsColumns facts, ScoreColumns scores)
    {
        var end = facts.Count - (facts.Count % Lanes);
        for (var i = 0; i < end; i += Lanes) Score(facts, scores, i);
        return end;
    }

    private void Score(FactsColumns facts, ScoreColumns scores, int i)
    {
        var flags = Load(facts.Flags, i);
        var withSpouse = Has(flags, FactsColumns.Marks.AccompanyingSpouse);
        var (l, r, w, s) = (Load(facts.First[0], i), Load(facts.First[1], i), Load(facts.First[2], i), Load(facts.First[3], i));
        var (l2, r2, w2, s2) = (Load(facts.Second[0], i), Load(facts.Second[1], i), Load(facts.Second[2], i), Load(facts.Second[3], i));
        var education = Load(facts.Education, i);
        var years = Sixteen(Load(facts.CanadianWork, i));
        var abroad = Sixteen(Load(facts.ForeignWork, i));
        var age = Vector256.Min(Vector256.SubtractSaturate(Load(facts.Age, i), _ageBase), Vector256.Create((byte)31));

        var second = Avx2.Shuffle(_second, l2) + Avx2.Shuffle(_second, r2) + Avx2.Shuffle(_second, w2) + Avx2.Shuffle(_second, s2);
        var first = Choose(withSpouse, _with.Language(l, r, w, s), _without.Language(l, r, w, s));
        second = Vector256.Min(second, Choose(withSpouse, _with.SecondCap, _without.SecondCap));
        var (ageLow, ageHigh) = Vector256.Widen(Choose(withSpouse, _with.Ages(age), _without.Ages(age)));
        var (learnedLow, learnedHigh) = Vector256.Widen(Choose(withSpouse, Avx2.Shuffle(_with.Education, education), Avx2.Shuffle(_without.Education, education)));
        var (firstLow, firstHigh) = Vector256.Widen(first);
        var (restLow, restHigh) = Vector256.Widen(second + Choose(withSpouse, Avx2.Shuffle(_with.Work, years), Avx2.Shuffle(_without.Work, years)));
        var (spouseLow, spouseHigh) = Vector256.Widen(withSpouse);
        var coreLow = Vector256.Min(ageLow + learnedLow + firstLow + restLow, CoreCap(spouseLow));
        var coreHigh = Vector256.Min(ageHigh + learnedHigh + firstHigh + restHigh, CoreCap(spouseHigh));

        var spoken = Avx2.Shuffle(_spouseLanguage, Load(facts.Spouse[0], i)) + Avx2.Shuffle(_spouseLanguage, Load(facts.Spouse[1], i))
            + Avx2.Shuffle(_spouseLanguage, Load(facts.Spouse[2], i)) + Avx2.Shuffle(_spouseLanguage, Load(facts.Spouse[3], i));
        var partner = Vector256.Min(spoken, _spouseLanguageCap) + Avx2.Shuffle(_spouseEducation, Load(facts.SpouseEducation, i))
            + Avx2.Shuffle(_spouseWork, Sixteen(Load(facts.SpouseCanadianWork, i)));
        partner = Vector256.Min(partner, _spouseCap) & withSpouse;

        var lowest = Vector256.Min(Vector256.Min(l, r), Vector256.Min(w, s));
        var transfer = Transferability(education, years, abroad, lowest, Has(flags, FactsColumns.Marks.Certificate));

        var lowest2 = Vector256.Min(Vector256.Min(l2, r2), Vector256.Min(w2, s2));
        var frenchFirst = Has(flags, FactsColumns.Marks.FrenchFirst);
        var french = Vector256.GreaterThanOrEqual(Choose(frenchFirst, lowest, lowest2), _frenchLevel);
        var english = Vector256.GreaterThanOrEqual(Choose(frenchFirst, lowest2, lowest), _englishLevel);
        var bonus = Choose(english, _frenchHigher, _frenchLower) & french;
        var small = bonus + Avx2.Shuffle(_credential, Load(facts.CanadianCredential, i)) + (_sibling & Has(flags, FactsColumns.Marks.Sibling));
        var arranged = Load(facts.ArrangedEmployment, i);
        var (additionalLow, additionalHigh) = Additional(small, arranged, Has(flags, FactsColumns.Marks.Nomination));

        var (partnerLow, partnerHigh) = Vector256.Widen(partner);
        var (transferLow, transferHigh) = Vector256.Widen(transfer);
        Store(scores.Core, i, coreLow, coreHigh);
        Store(scores.Spouse, i, partnerLow, partnerHigh);
        Store(scores.Transferability, i, transferLow, transferHigh);
        Store(scores.Additional, i, additionalLow, additionalHigh);
        Store(scores.Total, i, coreLow + partnerLow + transferLow + additionalLow, coreHigh + partnerHigh + transferHigh + additionalHigh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<byte> Transferability(
        Vector256<byte> education, Vector256<byte> years, Vector256<byte> abroad, Vector256<byte> lowest, Vector256<byte> certificate)
    {
        var language = Avx2.Shuffle(_languageColumn, lowest);
        var work = Avx2.Shuffle(_workColumn, years);
        var tier = Avx2.Shuffle(_educationTier, education);
        var foreign = Avx2.Shuffle(_foreignTier, abroad);
        var learned = Vector256.Min(Avx2.Shuffle(_educationLanguage, tier + language) + Avx2.Shuffle(_educationWork, tier + work), _educationCap);
        var worked = Vector256.Min(Avx2.Shuffle(_foreignLanguage, foreign + language) + Avx2.Shuffle(_foreignWork, foreign + work), _foreignCap);
        return Vector256.Min(learned + worked + (Avx2.Shuffle(_certificate, lowest) & certificate), _transferCap);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<ushort> Low, Vector256<ushort> High) Additional(Vector256<byte> small, Vector256<byte> arranged, Vector256<byte> nominated)
    {
        var (low, high) = Vector256.Widen(small);
        var (offerLow, offerHigh) = Vector256.Widen(Avx2.Shuffle(_arrangedLow, arranged));
        var (offerLow2, offerHigh2) = Vector256.Widen(Avx2.Shuffle(_arrangedHigh, arranged));
        var (nominatedLow, nominatedHigh) = Vector256.Widen(nominated);
        low += offerLow + (offerLow2 << 8) + (_nomination & Full(nominatedLow));
        high += offerHigh + (offerHigh2 << 8) + (_nomination & Full(nominatedHigh));
        return (Vector256.Min(low, _additionalCap), Vector256.Min(high, _additionalCap));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ushort> CoreCap(Vector256<ushort> withSpouse) => Vector256.ConditionalSelect(Full(withSpouse), _with.CoreCap, _without.CoreCap);

    /// <summary>A widened mask has 0x00FF where it should have 0xFFFF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Full(Vector256<ushort> mask) => Vector256.GreaterThan(mask, Vector256<ushort>.Zero);

    /// <summary>Years of work as an index of a table of sixteen, whose last element stands for all above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Sixteen(Vector256<byte> years) => Vector256.Min(years, Vector256.Create((byte)15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Has(Vector256<byte> flags, FactsColumns.Marks flag)
    {
        var bit = Vector256.Create((byte)flag);
        return Vector256.Equals(flags & bit, bit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Choose(Vector256<byte> mask, Vector256<byte> yes, Vector256<byte> no) => Avx2.BlendVariable(no, yes, mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load(byte[] column, int i) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ushort[] column, int i, Vector256<ushort> low, Vector256<ushort> high)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(column);
        low.StoreUnsafe(ref start, (nuint)i);
        high.StoreUnsafe(ref start, (nuint)(i + 16));
    }

    private static Vector256<byte> All(int number) => Vector256.Create((byte)number);

    /// <summary>A table of sixteen bytes, in both halves of the register: the shuffle looks each half up by itself.</summary>
    private static Vector256<byte> Table(Func<int, int> value)
    {
        var bytes = new byte[Lanes];
        for (var i = 0; i < 16; i++) bytes[i] = bytes[i + 16] = (byte)value(i);
        return Vector256.Create(bytes);
    }

    private static Vector256<byte> Combination(short[,] points) => Table(i => i / 4 < 3 && i % 4 < 3 ? points[i / 4, i % 4] : 0);

    /// <summary>Every number must fit its register, every sum of bytes a byte, and every open row must start within the table.</summary>
    private static bool Fits(CrsTables t, int ageBase)
    {
        var most = (short[] table, int index) => (int)CrsTables.At(table, index);
        return t.FrenchLevel > 0 && !t.MixedEnglishTakesHigher
            && Sides(t).All(side =>
                side.Age.Length <= ageBase + Lanes && side.Age.Take(ageBase + 1).Distinct().Count() == 1
                && side.Age.Max() < 256 && side.Education.Max() < 256 && 4 * side.FirstLanguage.Max() < 256 && side.FirstLanguage.Length <= 16
                && side.CanadianWork.Length <= 16 && side.CanadianWork.Max() + side.SecondLanguageCap < 256 && 4 * t.SecondLanguage.Max() < 256)
            && t.SpouseCanadianWork.Length <= 16 && t.ForeignWorkTier.Length <= 16
            && (4 * t.SpouseLanguage.Max()) + t.SpouseEducation.Max() + t.SpouseCanadianWork.Max() < 256
            && t.EducationTransferCap + t.ForeignWorkTransferCap + t.CertificateTransferCap < 256
            && t.EducationWithLanguage.Cast<short>().Max() + t.EducationWithCanadianWork.Cast<short>().Max() < 256
            && t.ForeignWorkWithLanguage.Cast<short>().Max() + t.ForeignWorkWithCanadianWork.Cast<short>().Max() < 256
            && t.CanadianCredential.Max() + t.French.Max() + t.Sibling < 256 && most(t.SecondLanguage, 15) < 256;
    }

    private static CrsTables.Column[] Sides(CrsTables t) => [t.WithSpouse, t.WithoutSpouse];

    /// <summary>The tables of one column, with or without spouse.</summary>
    private sealed class Half(CrsTables.Column column, int coreCap, int ageBase)
    {
        private readonly Vector256<byte> _young = Table(i => CrsTables.At(column.Age, ageBase + i));
        private readonly Vector256<byte> _old = Table(i => CrsTables.At(column.Age, ageBase + i + 16));
        private readonly Vector256<byte> _language = Table(level => CrsTables.At(column.FirstLanguage, level));

        public Vector256<byte> Education { get; } = Table(level => level < 8 ? column.Education[level] : 0);

        public Vector256<byte> Work { get; } = Table(years => CrsTables.At(column.CanadianWork, years));

        public Vector256<byte> SecondCap { get; } = All(column.SecondLanguageCap);

        public Vector256<ushort> CoreCap { get; } = Vector256.Create((ushort)coreCap);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Ages(Vector256<byte> age)
        {
            // A shuffle index of 16 to 31 takes its low four bits, so both registers are looked up and the right answer is chosen.
            var old = Vector256.GreaterThan(age, Vector256.Create((byte)15));
            return Choose(old, Avx2.Shuffle(_old, age), Avx2.Shuffle(_young, age));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Language(Vector256<byte> l, Vector256<byte> r, Vector256<byte> w, Vector256<byte> s) =>
            Avx2.Shuffle(_language, l) + Avx2.Shuffle(_language, r) + Avx2.Shuffle(_language, w) + Avx2.Shuffle(_language, s);
    }
}
