// The parts of the detector: each walks the text once and appends what it finds.
#pragma once

#include "masking/masking.h"

#include <span>

namespace warroom::masking {

// Several may find the same place; the first to say so names the kind.
using Findings = std::vector<Finding>;

// A mark that was typed on: "[masked: password]rest".
void findTails(std::string_view text, Findings& out);
// Private keys with their armour.
void findKeyBlocks(std::string_view text, Findings& out);
// Passwords inside addresses: "postgres://user:password@host".
void findUrlPasswords(std::string_view text, Findings& out);
// What is recognised by its own form: tokens of vendors (token_rules.cpp), JWTs.
void findTokens(std::string_view text, Findings& out);
// What is recognised by its name: "password = …", "Authorization: Basic …", cookies, options of commands.
void findNamed(std::string_view text, Findings& out);
// Mail addresses, phone numbers, cards, accounts, numbers of persons.
void findPersonal(std::string_view text, Findings& out);
// Public IP addresses, MAC addresses, addresses of crypto currencies.
void findAddresses(std::string_view text, Findings& out);

// How a value must look to be a secret, besides its name.
enum class Trust : std::uint8_t
{
    Phrase,   // called a pass phrase: words and blanks too
    Password, // called a password: even a plain word if it is quoted or assigned
    Secret,   // called a secret: letters and digits mixed
    Said      // only mentioned: "the password is …"
};
bool looksSecret(std::string_view value, Trust trust, bool quoted);
// Whether it is a variable, a mark, or a word that holds the place of a secret. Not for an empty value.
bool standsForSecret(std::string_view value);

std::span<const std::string_view> personalKinds();

constexpr std::string_view markStart = "[masked: ";

} // namespace warroom::masking
