using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OpenEntry.Registry.People;

/// <summary>
/// Seals what is personal. Each person has a key of 256 bits, wrapped by the service's data-protection keys and kept in the person's row; what is
/// sealed with it (AES-GCM) can be read as long as that row holds it, and by nobody afterwards: forgetting a person is forgetting the key.
/// </summary>
public sealed class PersonVault(IDataProtectionProvider protection)
{
    private const int KeyLength = 32;
    private readonly IDataProtector _wrapping = protection.CreateProtector("OpenEntry.Registry.PersonKey.v1");

    /// <summary>Makes a key for a new person and opens it.</summary>
    public PersonSeal Create(Guid person, out byte[] wrapped)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        wrapped = _wrapping.Protect(key);
        return new PersonSeal(person, key);
    }

    /// <summary>Opens the key of a person; null when the person is forgotten.</summary>
    /// <exception cref="CryptographicException">The service's keys are not those it was wrapped with.</exception>
    public PersonSeal? Open(PersonRow person) => Open(person.Id, person.WrappedKey);

    /// <inheritdoc cref="Open(PersonRow)"/>
    public PersonSeal? Open(Guid person, byte[]? wrapped) => wrapped is null ? null : new PersonSeal(person, _wrapping.Unprotect(wrapped));
}
