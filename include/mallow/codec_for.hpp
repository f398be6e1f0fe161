// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace mallow {

/// How a class of the user's own is written in JSON, said once for the type: a field of the kind that `load` takes, a
/// string, a number or a boolean, may then bind to it; over lists and objects say `Converted<List<…>, Codec>`.
///
///     template <>
///     struct mallow::codec_for<Money> {
///         static Money load(std::string_view text, mallow::errors& errors);
///         static std::string dump(const Money& value);
///     };
///
/// `load` may also return a `std::optional<Money>` or a `mallow::result<Money>`, and needs no `errors` then.
/// `Converted<Wire, Codec>` says the same for one field.
template <class Type>
struct codec_for;

}  // namespace mallow
