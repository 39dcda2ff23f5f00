using System.Text;

namespace OpenEntry.Lab.History;

/// <summary>
/// Texts brought to a form in which spellings of the same words are equal: lower case, no accents, no punctuation. By a table of our own:
/// the program runs without culture data.
/// </summary>
internal static class Folding
{
    /// <summary><c>"French-Language  proficiency (Version 1)"</c> → <c>"french language proficiency version 1"</c>.</summary>
    public static string Words(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in Letters(text))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                letters.Append(letter);
            }
            else if (letters.Length > 0 && letters[^1] != ' ')
            {
                letters.Append(' ');
            }
        }

        return letters.ToString().TrimEnd();
    }

    /// <summary>Lower case without accents; every kind of blank a blank; all else as it is.</summary>
    public static string Letters(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            // A combining accent after a plain letter.
            if (letter is >= '\u0300' and <= '\u036f')
            {
                continue;
            }

            _ = char.ToLowerInvariant(letter) switch
            {
                'à' or 'â' or 'ä' => folded.Append('a'),
                'ç' => folded.Append('c'),
                'é' or 'è' or 'ê' or 'ë' => folded.Append('e'),
                'î' or 'ï' => folded.Append('i'),
                'ô' or 'ö' => folded.Append('o'),
                'ù' or 'û' or 'ü' => folded.Append('u'),
                'œ' => folded.Append("oe"),
                '’' => folded.Append('\''),
                var other when char.IsWhiteSpace(other) || char.IsControl(other) => folded.Append(' '),
                var other => folded.Append(other),
            };
        }

        return folded.ToString();
    }

    /// <summary>One line: every run of blanks and control characters one blank, none at the ends.</summary>
    /// <param name="text">What may have several lines.</param>
    /// <param name="noBreaks">Whether no-break spaces stay, as French typography wants in sentences; names are compared without them.</param>
    public static string OneLine(string text, bool noBreaks = false)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if ((noBreaks && letter == '\u00a0') || (!char.IsWhiteSpace(letter) && !char.IsControl(letter)))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
