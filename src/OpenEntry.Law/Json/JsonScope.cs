namespace OpenEntry.Law.Json;

/// <summary>An object being read: kept by the caller between two calls of <see cref="JsonFields.Next"/>.</summary>
public struct JsonScope
{
    internal JsonScope(JsonShape shape)
    {
        Shape = shape;
        Property = -1;
    }

    internal readonly JsonShape? Shape;

    internal ulong Seen;

    /// <summary>Index, in the object's <see cref="JsonShape"/>, of the property whose value is to be read now.</summary>
    public int Property { get; internal set; }

    /// <summary>True if the property of this index has been met so far.</summary>
    public readonly bool Has(int property) => (Seen & (1UL << property)) != 0;
}
