using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace OpenEntry.Bench.Mutation.Placing;

/// <summary>What an expression may be changed into.</summary>
internal static class Mutations
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Kind, string Sign)[]> Signs = new()
    {
        [LessThanExpression] = [(LessThanOrEqualExpression, "<="), (GreaterThanOrEqualExpression, ">=")],
        [LessThanOrEqualExpression] = [(LessThanExpression, "<"), (GreaterThanExpression, ">")],
        [GreaterThanExpression] = [(GreaterThanOrEqualExpression, ">="), (LessThanOrEqualExpression, "<=")],
        [GreaterThanOrEqualExpression] = [(GreaterThanExpression, ">"), (LessThanExpression, "<")],
        [EqualsExpression] = [(NotEqualsExpression, "!=")],
        [NotEqualsExpression] = [(EqualsExpression, "==")],
        [LogicalAndExpression] = [(LogicalOrExpression, "||")],
        [LogicalOrExpression] = [(LogicalAndExpression, "&&")],
        [AddExpression] = [(SubtractExpression, "-")],
        [SubtractExpression] = [(AddExpression, "+")],
        [MultiplyExpression] = [(DivideExpression, "/")],
        [DivideExpression] = [(MultiplyExpression, "*")],
        [ModuloExpression] = [(MultiplyExpression, "*")],
        [BitwiseAndExpression] = [(BitwiseOrExpression, "|")],
        [BitwiseOrExpression] = [(BitwiseAndExpression, "&")],
        [ExclusiveOrExpression] = [(BitwiseAndExpression, "&")],
        [LeftShiftExpression] = [(RightShiftExpression, ">>")],
        [RightShiftExpression] = [(LeftShiftExpression, "<<")],
        [UnsignedRightShiftExpression] = [(LeftShiftExpression, "<<")],
    };

    private static readonly Dictionary<SyntaxKind, string> Assignments = new()
    {
        [AddAssignmentExpression] = "-=",
        [SubtractAssignmentExpression] = "+=",
        [MultiplyAssignmentExpression] = "/=",
        [DivideAssignmentExpression] = "*=",
        [AndAssignmentExpression] = "|=",
        [OrAssignmentExpression] = "&=",
        [ExclusiveOrAssignmentExpression] = "&=",
        [LeftShiftAssignmentExpression] = ">>=",
        [RightShiftAssignmentExpression] = "<<=",
        [CoalesceAssignmentExpression] = "=",
    };

    private static readonly Dictionary<string, string> Calls = Both(
        ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Any", "All"), ("Min", "Max"), ("MinBy", "MaxBy"), ("Skip", "Take"), ("SkipWhile", "TakeWhile"),
        ("OrderBy", "OrderByDescending"), ("ThenBy", "ThenByDescending"), ("Union", "Intersect"), ("Concat", "Except"), ("Append", "Prepend"), ("StartsWith", "EndsWith"),
        ("Floor", "Ceiling"), ("TrimStart", "TrimEnd"), ("PadLeft", "PadRight"), ("IndexOf", "LastIndexOf"), ("GreaterThan", "LessThan"), ("UnionWith", "IntersectWith"));

    private static readonly Dictionary<string, string> OneWay = new()
    {
        ["Sum"] = "Max",
        ["Single"] = "First",
        ["SingleOrDefault"] = "FirstOrDefault",
        ["Count"] = "Sum",
        ["GreaterThanOrEqual"] = "GreaterThan",
        ["LessThanOrEqual"] = "LessThan",
    };

    private static readonly HashSet<string> Dropped = ["Where", "Distinct", "Reverse", "OrderBy", "OrderByDescending", "Order", "Trim", "Skip", "Take", "DistinctBy", "ThenBy", "Concat", "Append"];

    public static IEnumerable<(string Kind, ExpressionSyntax To)> Of(ExpressionSyntax one, SemanticModel model)
    {
        switch (one)
        {
            case BinaryExpressionSyntax { RawKind: (int)CoalesceExpression } either:
                yield return ("or-else", either.Right);
                yield return ("or-else", either.Left);
                break;
            case BinaryExpressionSyntax binary when Signs.TryGetValue(binary.Kind(), out var signs):
                if (IsText(binary, model)) break;
                foreach (var (kind, sign) in signs)
                {
                    yield return (Name(binary.Kind()), SyntaxFactory.BinaryExpression(kind, binary.Left.WithoutTrivia(), Sign(sign), binary.Right.WithoutTrivia()));
                }

                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)LogicalNotExpression } not:
                yield return ("negation", not.Operand);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)UnaryMinusExpression } minus:
                yield return ("arithmetic", minus.Operand);
                break;
            case LiteralExpressionSyntax { RawKind: (int)TrueLiteralExpression }:
                yield return ("boolean", SyntaxFactory.LiteralExpression(FalseLiteralExpression));
                break;
            case LiteralExpressionSyntax { RawKind: (int)FalseLiteralExpression }:
                yield return ("boolean", SyntaxFactory.LiteralExpression(TrueLiteralExpression));
                break;
            case LiteralExpressionSyntax { RawKind: (int)NumericLiteralExpression } number:
                foreach (var to in Numbers(number)) yield return ("number", to);
                break;
            case InvocationExpressionSyntax call:
                foreach (var to in CallsOf(call)) yield return ("call", to);
                break;
            case IsPatternExpressionSyntax matched:
                if (!Declares(matched)) yield return ("negation", Not(matched));
                foreach (var to in Patterns(matched)) yield return ("pattern", to);
                break;
            case SwitchExpressionSyntax chosen:
                foreach (var to in chosen.Arms.SelectMany(arm => Patterns(arm.Pattern).Select(pattern => chosen.ReplaceNode(arm.Pattern, pattern)))) yield return ("pattern", to);
                break;
        }
    }

    /// <summary>What a statement's expression may be changed into; these cannot stand in a choice of two.</summary>
    public static ExpressionSyntax? OfStatement(ExpressionSyntax one) => one switch
    {
        AssignmentExpressionSyntax to when Assignments.TryGetValue(to.Kind(), out var sign) => SyntaxFactory.ParseExpression($"{to.Left} {sign} {to.Right}"),
        PostfixUnaryExpressionSyntax { RawKind: (int)PostIncrementExpression } up => SyntaxFactory.ParseExpression($"{up.Operand}--"),
        PostfixUnaryExpressionSyntax { RawKind: (int)PostDecrementExpression } down => SyntaxFactory.ParseExpression($"{down.Operand}++"),
        _ => null,
    };

    /// <summary>Whether changing the condition into its opposite says anything that its parts do not say already.</summary>
    public static bool WantsNegation(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => WantsNegation(inner.Expression),
        BinaryExpressionSyntax binary => binary.Kind() is LogicalAndExpression or LogicalOrExpression && !Declares(condition),
        IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax or LiteralExpressionSyntax => false,
        _ => true,
    };

    public static ExpressionSyntax Not(ExpressionSyntax one) => SyntaxFactory.ParseExpression($"!({one.WithoutTrivia()})");

    /// <summary>Declares a name, which cannot be done twice.</summary>
    public static bool Declares(SyntaxNode one) => one.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax);

    private static IEnumerable<ExpressionSyntax> Numbers(LiteralExpressionSyntax number)
    {
        var written = number.Token.Text;
        switch (number.Token.Value)
        {
            case int value:
                yield return SyntaxFactory.ParseExpression($"{(long)value + 1}");
                yield return value == 0 ? SyntaxFactory.ParseExpression("(-1)") : SyntaxFactory.ParseExpression($"{value - 1}");
                break;
            case uint or long or ulong:
                var suffix = string.Concat(written.Reverse().TakeWhile(letter => letter is 'u' or 'U' or 'l' or 'L').Reverse());
                var whole = Convert.ToUInt64(number.Token.Value, System.Globalization.CultureInfo.InvariantCulture);
                if (whole < ulong.MaxValue) yield return SyntaxFactory.ParseExpression($"{whole + 1}{suffix}");
                if (whole > 0) yield return SyntaxFactory.ParseExpression($"{whole - 1}{suffix}");
                break;
            case double or float or decimal:
                yield return SyntaxFactory.ParseExpression($"({written} + 1)");
                yield return SyntaxFactory.ParseExpression($"({written} - 1)");
                break;
        }
    }

    private static IEnumerable<ExpressionSyntax> CallsOf(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: var name } member) yield break;
        if (Calls.TryGetValue(name.Identifier.Text, out var other) || OneWay.TryGetValue(name.Identifier.Text, out other))
        {
            yield return call.ReplaceNode(name, name.WithIdentifier(SyntaxFactory.Identifier(other)));
        }

        if (Dropped.Contains(name.Identifier.Text)) yield return member.Expression;
    }

    private static IEnumerable<ExpressionSyntax> Patterns(IsPatternExpressionSyntax matched) =>
        Declares(matched) ? [] : Patterns(matched.Pattern).Select(pattern => (ExpressionSyntax)matched.WithPattern(pattern));

    private static IEnumerable<PatternSyntax> Patterns(PatternSyntax pattern)
    {
        if (Declares(pattern)) yield break;
        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case RelationalPatternSyntax relation:
                    var (edge, opposite) = relation.OperatorToken.Text switch { "<" => ("<=", ">="), "<=" => ("<", ">"), ">" => (">=", "<="), _ => (">", "<") };
                    yield return pattern.ReplaceNode(relation, relation.WithOperatorToken(Sign(edge)));
                    yield return pattern.ReplaceNode(relation, relation.WithOperatorToken(Sign(opposite)));
                    break;
                case BinaryPatternSyntax { RawKind: (int)AndPattern } and:
                    yield return pattern.ReplaceNode(and, SyntaxFactory.BinaryPattern(OrPattern, and.Left, SyntaxFactory.Token([SyntaxFactory.Space], OrKeyword, [SyntaxFactory.Space]), and.Right));
                    break;
                case BinaryPatternSyntax { RawKind: (int)OrPattern } or:
                    yield return pattern.ReplaceNode(or, or.Left);
                    yield return pattern.ReplaceNode(or, or.Right);
                    break;
                case LiteralExpressionSyntax { RawKind: (int)NumericLiteralExpression, Token.Value: int value } number:
                    yield return pattern.ReplaceNode(number, SyntaxFactory.ParseExpression($"{value + 1}"));
                    yield return pattern.ReplaceNode(number, SyntaxFactory.ParseExpression($"{value - 1}"));
                    break;
                case LiteralExpressionSyntax { RawKind: (int)TrueLiteralExpression } yes:
                    yield return pattern.ReplaceNode(yes, SyntaxFactory.LiteralExpression(FalseLiteralExpression));
                    break;
                case LiteralExpressionSyntax { RawKind: (int)FalseLiteralExpression } no:
                    yield return pattern.ReplaceNode(no, SyntaxFactory.LiteralExpression(TrueLiteralExpression));
                    break;
            }
        }
    }

    private static bool IsText(BinaryExpressionSyntax binary, SemanticModel model) =>
        binary.IsKind(AddExpression) && model.GetTypeInfo(binary).Type is null or { SpecialType: SpecialType.System_String };

    private static SyntaxToken Sign(string text) => SyntaxFactory.ParseToken($" {text} ");

    private static string Name(SyntaxKind kind) => kind switch
    {
        LessThanExpression or LessThanOrEqualExpression or GreaterThanExpression or GreaterThanOrEqualExpression => "relation",
        EqualsExpression or NotEqualsExpression => "equality",
        LogicalAndExpression or LogicalOrExpression => "and-or",
        _ => "arithmetic",
    };

    private static Dictionary<string, string> Both(params (string One, string Other)[] pairs) =>
        pairs.SelectMany(pair => (KeyValuePair<string, string>[])[new(pair.One, pair.Other), new(pair.Other, pair.One)]).ToDictionary();
}
