using System.Globalization;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>Checks a public file: every hash, every root, every figure, and that it is written the one way the format allows, to the last byte.</summary>
internal sealed class ProofVerification(Stream stream, string? file, Digest? published)
{
    private static readonly Text Eligible = new("People eligible", "Personnes admissibles");
    private static readonly Text AboveCutOff = new("People above the cut-off", "Personnes au-dessus du seuil");
    private static readonly Text AtCutOff = new("People at the cut-off", "Personnes au seuil");
    private static readonly Text TiedLeftOut = new("People tied and left out", "Personnes à égalité non retenues");
    private static readonly Text InPool = new("People in the pool", "Personnes dans le bassin");
    private static readonly Text Invited = new("People invited", "Personnes invitées");
    private static readonly Text CutOff = new("Cut-off", "Seuil");
    private static readonly Text TieBreak = new("Tie-break", "Départage");
    private static readonly Text None = new("none", "aucun");

    private readonly List<Error> _errors = [];

    public Result<ProofReport> Run()
    {
        var people = new ProofLines(_errors);
        RoundCommitment? commitment = null;
        RoundOutcome? outcome = null;
        var (lines, bytes) = (0, 0L);
        using var counted = new CountedStream(stream);
        using (var reader = new JsonLines(counted, file))
        {
            while (_errors.Count < PoolReader.MostErrors && reader.TryNext(out var line))
            {
                if (line.Error is { } unread)
                {
                    _errors.Add(unread);
                    continue;
                }
                bytes += line.Bytes.Length + 1;
                switch (++lines)
                {
                    case 1:
                        commitment = Keep(RoundCommitment.Read(line.Bytes, line.Place));
                        _errors.AddRange(CanonicalJson.Compare(line.Bytes, commitment?.Json() ?? line.Bytes, line.Place) is { } first ? [first] : []);
                        break;
                    case 2:
                        outcome = Keep(RoundOutcome.Read(line.Bytes, line.Place));
                        _errors.AddRange(CanonicalJson.Compare(line.Bytes, outcome?.Json() ?? line.Bytes, line.Place) is { } second ? [second] : []);
                        break;
                    default:
                        people.Read(line);
                        break;
                }
            }
        }
        if (_errors.Count >= PoolReader.MostErrors)
        {
            _errors.Add(PoolErrors.TooManyErrors.At(new Place(file), Number(_errors.Count)));
        }
        else if (lines < 2)
        {
            _errors.Add(ProofErrors.MissingLine.At(new Place(file), Number(lines + 1)));
        }
        else if (bytes != counted.Count || counted.Last != '\n')
        {
            _errors.Add(ProofErrors.StrayBytes.At(new Place(file)));
        }
        // What cannot be read is not also replayed.
        if (_errors.Count == 0)
        {
            Check(commitment!, outcome!, people);
        }
        return _errors.Count == 0 ? new ProofReport(commitment!, commitment!.Hash(), outcome!) : Result<ProofReport>.Failed(_errors);
    }

    private void Check(RoundCommitment commitment, RoundOutcome outcome, ProofLines people)
    {
        var hash = commitment.Hash();
        if (published is { } known && known != hash)
        {
            _errors.Add(ProofErrors.NotThePublished.At(Line(1), hash.ToString(), known.ToString()));
        }
        if (outcome.Commitment != hash)
        {
            _errors.Add(ProofErrors.OtherCommitment.At(Line(2), hash.ToString(), outcome.Commitment.ToString()));
        }
        if (outcome.InstructionHash() is var instruction && instruction != commitment.InstructionHash)
        {
            _errors.Add(ProofErrors.OtherInstruction.At(Line(2), instruction.ToString(), commitment.InstructionHash.ToString()));
        }
        if (people.Leaves.Count != commitment.People)
        {
            _errors.Add(ProofErrors.People.At(Line(1), Number(people.Leaves.Count), Number(commitment.People)));
        }
        if (new MerkleTree([.. people.Leaves]).Root is var root && root != commitment.PoolRoot)
        {
            _errors.Add(ProofErrors.PoolRoot.At(Line(1), root.ToString(), commitment.PoolRoot.ToString()));
        }
        Replay(outcome, people);
    }

    private void Replay(RoundOutcome outcome, ProofLines people)
    {
        var pool = people.Build();
        var agreement = EngineAgreement.Compare(pool, outcome.Instruction);
        _errors.AddRange(agreement.Error() is { } error ? [error] : []);
        var draw = agreement.Result;
        if (!CheckOpenings(draw, outcome.Instruction, people))
        {
            return;
        }
        var (counts, said) = (draw.Counts, outcome.Counts);
        CheckFigure(InPool, counts.InPool, said.InPool);
        CheckFigure(Eligible, counts.Eligible, said.Eligible);
        CheckFigure(AboveCutOff, counts.AboveCutOff, said.AboveCutOff);
        CheckFigure(AtCutOff, counts.AtCutOff, said.AtCutOff);
        CheckFigure(TiedLeftOut, counts.TiedLeftOut, said.TiedLeftOut);
        CheckFigure(CutOff, Shown(draw.CutOff), Shown(outcome.CutOff));
        CheckFigure(TieBreak, Shown(draw.TieBreak), Shown(outcome.TieBreak));

        var reached = draw.Invited.ToArray();
        foreach (var (place, before) in outcome.Gone.Zip(outcome.Gone.Prepend(-1)))
        {
            if (place <= before || Array.BinarySearch(reached, place) < 0)
            {
                _errors.Add(ProofErrors.GoneNotDrawn.At(Line(2), Number(place)));
            }
        }
        var invited = reached.Except(outcome.Gone).ToArray();
        CheckFigure(Invited, invited.Length, outcome.Invited);
        if (new MerkleTree([.. invited.Select(place => people.Leaves[place])]).Root is var root && root != outcome.ResultRoot)
        {
            _errors.Add(ProofErrors.ResultRoot.At(Line(2), root.ToString(), outcome.ResultRoot.ToString()));
        }
    }

    // Neither fewer instants than the tie-break needs, without which it cannot be replayed, nor more.
    private bool CheckOpenings(DrawResult draw, RoundInstruction instruction, ProofLines people)
    {
        var pool = draw.Pool;
        var before = _errors.Count;
        for (var place = 0; place < pool.Count && _errors.Count < PoolReader.MostErrors; place++)
        {
            var needed = draw.TieBreak is not null
                && pool.ScoreColumn[place] == draw.CutOff
                && instruction.Allows((ProgramSet)pool.ProgramColumn[place], key => (pool.CategoryBit(key) & pool.CategoryColumn[place]) != 0);
            if (needed != people.IsOpened(place))
            {
                _errors.Add(needed ? ProofErrors.OpeningMissing.At(Line(place + 3), Number(draw.CutOff!.Value)) : ProofErrors.OpeningNeedless.At(Line(place + 3)));
            }
        }
        return _errors.Count == before;
    }

    private T? Keep<T>(Result<T> read)
        where T : class
    {
        _errors.AddRange(read.Errors);
        return read.IsOk ? read.Value : null;
    }

    private void CheckFigure(Text what, int replayed, int said) => CheckFigure(what, Text.Same(Number(replayed)), Text.Same(Number(said)));

    private void CheckFigure(Text what, Text replayed, Text said)
    {
        if (replayed != said)
        {
            _errors.Add(ProofErrors.Figure.At(Line(2), what, replayed, said));
        }
    }

    private Place Line(int number) => new(file, number);

    private static Text Shown(int? score) => score is { } value ? Text.Same(Number(value)) : None;

    private static Text Shown(Instant? instant) => instant is { } value ? Text.Same(InstantText.Of(value)) : None;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
