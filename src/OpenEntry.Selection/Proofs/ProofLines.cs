using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// Reads the people of a public file into their leaves and a pool to replay the round on. In that pool the identifier is the place in the file, and
/// who did not have their instant opened stands at 1970-01-01: no result depends on it.
/// </summary>
internal sealed class ProofLines(List<Error> errors)
{
    private static readonly JsonShape Shape = new(["v", "score", "programs", "categories", "sealed"], ["submittedAt", "salt", "holder"]);

    private readonly PoolBuilder _builder = new();
    private readonly List<Digest> _leaves = [];
    private readonly List<long> _opened = [];
    private readonly byte[] _text = new byte[LineText.Longest];
    private LineText? _spelling;
    private int _score = Pool.GreatestScore;
    private IsoInstant? _lastOpened;

    /// <summary>Leaf hashes in order.</summary>
    public IReadOnlyList<Digest> Leaves => _leaves;

    /// <summary>Whether the instant of a line is opened.</summary>
    public bool IsOpened(int place) => _opened.BinarySearch(place) >= 0;

    /// <summary>The pool to replay on.</summary>
    public Pool Build() => _builder.Finish();

    /// <summary>Reads one line; what is wrong goes to the errors.</summary>
    public void Read(JsonLine line)
    {
        var fields = new JsonFields(line.Bytes, line.Place);
        var (score, programs, categories) = (0, ProgramSet.None, 0U);
        var (seal, holder, salt, submitted) = (default(Digest), default(Digest), default(Salt), default(IsoInstant));
        var scope = fields.Object(Shape);
        while (fields.Next(ref scope))
        {
            switch (scope.Property)
            {
                case 0:
                    fields.Int(1, 1);
                    break;
                case 1:
                    score = fields.Int(0, Pool.GreatestScore);
                    break;
                case 2:
                    programs = PoolReader.ReadPrograms(ref fields);
                    break;
                case 3:
                    categories = PoolReader.ReadCategories(ref fields, _builder);
                    break;
                case 4:
                    seal = CanonicalJson.ReadDigest(ref fields);
                    break;
                case 5:
                    submitted = fields.Instant();
                    break;
                case 6:
                    salt = CanonicalJson.ReadSalt(ref fields);
                    break;
                default:
                    holder = CanonicalJson.ReadDigest(ref fields);
                    break;
            }
        }
        if (fields.Failed)
        {
            errors.AddRange(fields.Errors);
            return;
        }
        _spelling ??= new LineText(_builder.CategoryNames);
        var length = _spelling.Write(_text, score, (byte)programs, categories, seal);
        var leaf = MerkleTree.Leaf(_text.AsSpan(0, length));
        var opened = scope.Has(5) || scope.Has(6) || scope.Has(7);
        var error = opened ? CheckOpened(line, length, seal, holder, salt, submitted) : CanonicalJson.Compare(line.Bytes, _text.AsSpan(0, length), line.Place);
        error ??= CheckOrder(line.Place, score, opened ? submitted : null);
        error ??= Add(line.Place, score, programs, categories, submitted);
        if (error is not null)
        {
            errors.Add(error);
            return;
        }
        if (opened)
        {
            _opened.Add(_leaves.Count);
        }
        _leaves.Add(leaf);
    }

    private Error? CheckOpened(JsonLine line, int length, Digest seal, Digest holder, Salt salt, IsoInstant submitted)
    {
        if (PoolBuilder.CheckInstant(submitted, line.Place with { Path = "$.submittedAt" }) is { } outOfRange)
        {
            return outOfRange;
        }
        var nanoseconds = (submitted.UnixSeconds * 1_000_000_000) + submitted.Nanoseconds;
        length = LineText.Open(_text, length, nanoseconds, salt, holder);
        return CanonicalJson.Compare(line.Bytes, _text.AsSpan(0, length), line.Place)
            ?? (Seals.Seal(holder, salt, nanoseconds) == seal ? null : ProofErrors.Opening.At(line.Place with { Path = "$.sealed" }));
    }

    private Error? CheckOrder(Place place, int score, IsoInstant? opened)
    {
        if (score > _score)
        {
            return ProofErrors.ScoreOrder.At(place with { Path = "$.score" }, $"{score}", $"{_score}");
        }
        _lastOpened = score == _score ? _lastOpened : null;
        _score = score;
        if (opened is not { } instant)
        {
            return null;
        }
        var before = _lastOpened;
        _lastOpened = instant;
        return before is { } earlier && earlier.ToInstant() > instant.ToInstant()
            ? ProofErrors.InstantOrder.At(place with { Path = "$.submittedAt" }, InstantText.Of(instant.ToInstant()), InstantText.Of(earlier.ToInstant()))
            : null;
    }

    private Error? Add(Place place, int score, ProgramSet programs, uint categories, IsoInstant submitted)
    {
        // Ten digits: the order of the identifiers is that of the file.
        Span<byte> id = stackalloc byte[10];
        System.Buffers.Text.Utf8Formatter.TryFormat(_leaves.Count, id, out _, new System.Buffers.StandardFormat('D', 10));
        return _builder.Add(id, score, submitted, programs, categories, place, "$.");
    }
}
