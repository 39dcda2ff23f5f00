using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Json;

/// <summary>
/// Reads one JSON value forward only, strictly (no comments, no trailing commas, no duplicate or unknown properties, at most
/// <see cref="Deepest"/> levels) and without allocating. Nothing throws on bad input: a wrong value reads as its type's default and leaves
/// an error with its JSON path; look at <see cref="Failed"/> at the end.
/// </summary>
/// <example>
/// <code>
/// var fields = new JsonFields(line.Bytes, line.Place);
/// var entry = fields.Object(EntryShape);
/// while (fields.Next(ref entry))
/// {
///     switch (entry.Property)
///     {
///         case 0: id = fields.String(); break;
///         case 1: score = fields.Int(0, 1200); break;
///         case 2: if (fields.List()) { while (fields.NextItem()) { programs |= fields.Word(Programs); } } break;
///     }
/// }
/// </code>
/// Each value is read by exactly one call, or passed over by <see cref="Skip"/>; an object or list that was opened is read to its end.
/// </example>
public ref partial struct JsonFields
{
    /// <summary>How deep objects and lists may be nested.</summary>
    public const int Deepest = 32;

    private readonly ReadOnlySpan<byte> _json;
    private readonly Place _place;
    private readonly bool _every;
    private Utf8JsonReader _reader;
    private List<Error>? _errors;
    private bool _stopped;

    /// <summary>Starts on <paramref name="json"/>: the value to be read first is its root.</summary>
    /// <param name="json">The text in UTF-8, one JSON value; a byte order mark is skipped.</param>
    /// <param name="place">File and line, for errors.</param>
    /// <param name="everyError">True: go on after a wrong value and collect every error. False: stop at the first.</param>
    public JsonFields(ReadOnlySpan<byte> json, Place place = default, bool everyError = false)
    {
        _json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        _place = place;
        _every = everyError;
        _reader = new Utf8JsonReader(_json, new JsonReaderOptions { MaxDepth = Deepest });
        if (Utf8.IsValid(_json))
        {
            Read();
        }
        else
        {
            Stop(JsonErrors.InvalidUtf8.At(_place, Number(JsonFound.FirstInvalidByte(_json) + 1)));
        }
    }

    /// <summary>True when something was wrong so far.</summary>
    public readonly bool Failed => _errors is not null;

    /// <summary>What was wrong, in the order met: at most one unless every error was asked for.</summary>
    public readonly IReadOnlyList<Error> Errors => _errors ?? (IReadOnlyList<Error>)[];

    /// <summary>Place of the value to be read now, with its JSON path. Walks the text again: for errors only.</summary>
    public readonly Place Here => _place with { Path = JsonPath.At(_json, _reader.TokenStartIndex) };

    /// <summary>Leaves an error of the caller's own at the value to be read now (or just read, if it was no object or list).</summary>
    public void Fail(ErrorKind kind, params Text[] arguments)
    {
        if (!_stopped)
        {
            Add(kind.At(Here, arguments));
        }
    }

    /// <summary>True, and the value is read, if it is <c>null</c>.</summary>
    public readonly bool IsNull() => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Passes over the value, whatever it is.</summary>
    public void Skip()
    {
        if (_stopped || _reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }
        try
        {
            _reader.Skip();
            EndOfRoot();
        }
        catch (JsonException)
        {
            StopMalformed();
        }
    }

    /// <summary>Opens an object with the properties of <paramref name="shape"/>; read it with <see cref="Next"/>.</summary>
    public JsonScope Object(JsonShape shape)
    {
        if (!_stopped && _reader.TokenType == JsonTokenType.StartObject)
        {
            return new JsonScope(shape);
        }
        WrongType(JsonFound.Object);
        return default;
    }

    /// <summary>
    /// Steps to the next property of an object: <see cref="JsonScope.Property"/> says which. False at the object's end, where missing
    /// properties have been reported, and when reading has stopped.
    /// </summary>
    public bool Next(ref JsonScope scope)
    {
        if (scope.Shape is not { } shape)
        {
            return false;
        }
        while (Read())
        {
            if (_reader.TokenType == JsonTokenType.EndObject)
            {
                if ((shape.Required & ~scope.Seen) is not 0 and var missing)
                {
                    Missing(shape, missing);
                }
                EndOfRoot();
                return false;
            }
            var property = _reader.ValueIsEscaped ? FindEscaped(shape) : shape.Find(_reader.ValueSpan, scope.Property + 1);
            var bit = 1UL << property;
            if (property >= 0 && (scope.Seen & bit) == 0)
            {
                scope.Seen |= bit;
                scope.Property = property;
                return Read();
            }
            BadProperty(shape, property);
            if (!Read())
            {
                return false;
            }
            Skip();
        }
        return false;
    }

    /// <summary>Opens a list; step through it with <see cref="NextItem"/>. False when there is none to step through.</summary>
    public bool List()
    {
        if (!_stopped && _reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }
        WrongType(JsonFound.List);
        return false;
    }

    /// <summary>Steps to the next item of the list opened last and not yet ended. False at its end, and when reading has stopped.</summary>
    public bool NextItem()
    {
        if (!Read())
        {
            return false;
        }
        if (_reader.TokenType != JsonTokenType.EndArray)
        {
            return true;
        }
        EndOfRoot();
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Read()
    {
        if (_stopped)
        {
            return false;
        }
        try
        {
            if (_reader.Read())
            {
                return true;
            }
        }
        catch (JsonException)
        {
            // Reported below, as a value.
        }
        StopMalformed();
        return false;
    }

    // Behind the root only white space may follow; the reader itself says so when asked for one token more.
    private void EndOfRoot()
    {
        if (_reader.CurrentDepth > 0 || _stopped)
        {
            return;
        }
        var end = _reader.BytesConsumed;
        var rest = _json[(int)end..];
        var at = rest.IndexOfAnyExcept(" \t\r\n"u8);
        if (at >= 0)
        {
            Stop(JsonErrors.TrailingContent.At(_place, Text.Same(Number(end + at + 1)), JsonFound.Byte(rest, at)));
        }
    }
}
