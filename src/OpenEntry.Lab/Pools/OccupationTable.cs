using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Noc;

namespace OpenEntry.Lab.Pools;

/// <summary>The occupations of the model under a law: which program threshold holds for each, whether it is a trade, and which categories list it.</summary>
internal sealed class OccupationTable
{
    private static readonly int Fields = Enum.GetValues<Field>().Length;

    private readonly NocCode[] _codes;
    private readonly bool[] _usable;
    private readonly bool[] _higherSkill;
    private readonly bool[] _trade;
    private readonly bool[] _needsDegree;
    private readonly uint[] _anywhere;
    private readonly uint[] _inCanada;
    private readonly int[][] _byField;
    private readonly Weights[] _weights;
    private readonly uint _french;
    private readonly int _frenchLevel;

    public OccupationTable(LawInForce law)
    {
        var categories = CategoryRule.InForce(law);
        CategoryKeys = [.. categories.Select(category => category.Key)];
        var edition = Law(law, "noc.edition");
        var skilled = Words(law, "noc.skilled-levels");
        var higher = Words(law, "cec.higher-skill-levels");
        var trades = law.Value("fst.occupations")!.Items!.Select(item => NocCode.Parse(item.Word!)).ToHashSet();
        var all = OccupationList.All;
        (_codes, _usable, _higherSkill, _trade, _needsDegree) = (new NocCode[all.Length], new bool[all.Length], new bool[all.Length], new bool[all.Length], new bool[all.Length]);
        (_anywhere, _inCanada) = (new uint[all.Length], new uint[all.Length]);
        for (var i = 0; i < all.Length; i++)
        {
            var code = NocCode.Parse(all[i].Noc);
            _needsDegree[i] = code.Level == '1';
            if (code.Edition != edition) code = law.Noc.InOtherEdition(code).FirstOrDefault(other => skilled.Contains(other.Level, StringComparison.Ordinal), code);
            _codes[i] = code;
            _usable[i] = code.Edition == edition && skilled.Contains(code.Level, StringComparison.Ordinal);
            _higherSkill[i] = higher.Contains(code.Level, StringComparison.Ordinal);
            _trade[i] = trades.Contains(code);
            for (var bit = 0; bit < categories.Count; bit++)
            {
                var category = categories[bit];
                // Everybody works in one occupation, for a year or more without a break, until now: only the place can be missing.
                if (category.MilitaryYears is not null || !category.Occupations.Contains(code)) continue;
                _inCanada[i] |= 1U << bit;
                if (!category.CanadaOnly) _anywhere[i] |= 1U << bit;
            }
        }

        for (var bit = 0; bit < categories.Count; bit++)
        {
            if (categories[bit].FrenchLevel is not { } level) continue;
            (_french, _frenchLevel) = (1U << bit, level);
        }

        _byField = [.. Enumerable.Range(0, Fields).Select(field => Enumerable.Range(0, all.Length).Where(i => (int)all[i].Field == field && _usable[i]).ToArray())];
        _weights = [.. _byField.Select(list => new Weights([.. list.Select(i => all[i].Weight)]))];
    }

    /// <summary>Keys of the categories in force; the position is the bit.</summary>
    public IReadOnlyList<string> CategoryKeys { get; }

    /// <summary>The threshold of skill levels 0 and 1 holds (TEER), rather than that of 2 and 3.</summary>
    public bool IsHigherSkill(int occupation) => _higherSkill[occupation];

    /// <summary>A skilled trade of the Federal Skilled Trades Program.</summary>
    public bool IsTrade(int occupation) => _trade[occupation];

    /// <summary>Usually asks for a university degree.</summary>
    public bool NeedsDegree(int occupation) => _needsDegree[occupation];

    /// <summary>The code in the edition in use.</summary>
    public NocCode Code(int occupation) => _codes[occupation];

    /// <summary>An occupation of somebody with a score.</summary>
    public int Draw(RandomNumbers random, int score) => InField(random, FieldOf(random.Below(10_000), score));

    /// <summary>An occupation of a field.</summary>
    public int InField(RandomNumbers random, Field field) => _byField[(int)field][_weights[(int)field].Pick(random)];

    /// <summary>The categories of a person of an occupation who has a federal program.</summary>
    public uint Categories(FactsColumns facts, int person, int occupation)
    {
        var categories = facts.CanadianWork[person] > 0 ? _inCanada[occupation] : facts.ForeignWork[person] > 0 ? _anywhere[occupation] : 0;
        return _french != 0 && Levels.LowestFrench(facts, person) >= _frenchLevel ? categories | _french : categories;
    }

    private static Field FieldOf(int drawn, int score)
    {
        if ((drawn -= PoolModel.Stem) < 0) return Field.Stem;
        if ((drawn -= PoolModel.Healthcare) < 0) return Field.Healthcare;
        if ((drawn -= PoolModel.Trades) < 0) return Field.Trades;
        if ((drawn -= PoolModel.Transport(score)) < 0) return Field.Transport;
        if ((drawn -= PoolModel.Agriculture) < 0) return Field.Agriculture;
        return drawn < PoolModel.Education ? Field.Education : Field.Other;
    }

    private static int Law(LawInForce law, string name) => LawNumbers.Of(law, name);

    private static string Words(LawInForce law, string name) => string.Concat(law.Value(name)!.Items!.Select(item => item.Word));
}
