using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Json;

/// <content>What happens when something is wrong: kept out of the way of the lines that are right.</content>
public ref partial struct JsonFields
{
    private static string Number<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private void Add(Error error)
    {
        (_errors ??= []).Add(error);
        _stopped |= !_every;
    }

    private void Stop(Error error)
    {
        (_errors ??= []).Add(error);
        _stopped = true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool WrongType(Text expected)
    {
        if (_stopped)
        {
            return false;
        }
        Fail(JsonErrors.WrongType, JsonFound.Value(in _reader), expected);
        Skip();
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BadNumber(long least, long greatest)
    {
        var found = JsonFound.Value(in _reader);
        if (_reader.ValueSpan.IndexOfAny(".eE"u8) >= 0)
        {
            Fail(JsonErrors.NotWhole, found);
        }
        else
        {
            Fail(JsonErrors.OutOfRange, found, Text.Same(Number(least)), Text.Same(Number(greatest)));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindEscaped(JsonShape shape)
    {
        try
        {
            var copy = new byte[_reader.ValueSpan.Length];
            return shape.Find(copy.AsSpan(0, _reader.CopyString(copy)), -1);
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BadProperty(JsonShape shape, int property)
    {
        if (property >= 0)
        {
            Fail(JsonErrors.DuplicateProperty, Text.Same(shape.Names[property]));
        }
        else
        {
            Fail(JsonErrors.UnknownProperty, Text.Same(JsonFound.Excerpt(_reader.ValueSpan)), Text.Same(shape.List));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Missing(JsonShape shape, ulong missing)
    {
        var path = JsonPath.At(_json, _reader.TokenStartIndex);
        for (; missing != 0 && !_stopped; missing &= missing - 1)
        {
            var name = shape.Names[BitOperations.TrailingZeroCount(missing)];
            Add(JsonErrors.MissingProperty.At(_place with { Path = JsonPath.Child(path, name) }, name));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StopMalformed()
    {
        var at = (int)Math.Min(_reader.BytesConsumed, _json.Length);
        while (at < _json.Length && _json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }
        var place = _place with { Path = JsonPath.At(_json, _reader.BytesConsumed) };
        // The reader counts an object or list only from its first token on.
        var opened = _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0;
        var tooDeep = _reader.CurrentDepth + opened >= Deepest && at < _json.Length && _json[at] is (byte)'{' or (byte)'[';
        Stop(tooDeep
            ? JsonErrors.TooDeep.At(place, Number(Deepest))
            : JsonErrors.Malformed.At(place, Text.Same(Number(at + 1)), JsonFound.Byte(_json, at)));
    }
}
