#include "data/signups.hpp"

#include "data/words.hpp"

#include <utility>

namespace bench {
namespace {

constexpr std::array<std::string_view, 4> plans = {"free", "plus", "team", "enterprise"};

/// Draws the values with one generator and their decoration and order with another, so that every style has the
/// same values.
class signup_maker {
public:
    explicit signup_maker(const signup_style& style) : style_(style) {}

    sample<Signup> make() {
        Signup signup;
        auto object = document::object({});
        const auto first = make_word(chance_, 3, 7);
        const auto last = make_word(chance_, 3, 8);
        object.add("name", text(signup.name, first + ' ' + last));
        object.add("email", text(signup.email, last + "@example.org"));
        auto password = make_word(chance_, 4, 9) + '-';
        password += make_digits(chance_, 4);
        object.add("password", text(signup.password, std::move(password)));
        add_optional(object, "age", [&] {
            signup.age = chance_.between(18, 90);
            return document{std::to_string(*signup.age)};
        });
        add_optional(object, "phone", [&] { return text(signup.phone.emplace(), '+' + make_digits(chance_, 11)); });
        signup.plan = pick(chance_, plans);
        object.add("plan", '"' + signup.plan + '"');
        signup.news = chance_.one_in(2);
        object.add("news", signup.news ? "true" : "false");
        object.add("tags", tags(signup.tags));
        object.add("address", address(signup.address));
        if (style_.shuffled) object.shuffle(decoration_);
        return {std::move(signup), object.text(style_.spacing)};
    }

private:
    document text(std::string& member, std::string plain_text) {
        auto spelt = style_.decorated ? decorated(decoration_, plain_text) : plain(std::move(plain_text));
        member = std::move(spelt.value);
        return std::move(spelt.text);
    }

    /// Two in four are there, one is null, one absent.
    template <class Make>
    void add_optional(document& object, std::string_view key, Make make) {
        const auto kind = chance_.next() % 4;
        if (kind >= 2)
            object.add(key, make());
        else if (kind == 1)
            object.add(key, "null");
    }

    document tags(std::vector<std::string>& members) {
        std::vector<document> elements;
        for (auto left = chance_.between(1, 2); left > 0; --left)
            elements.push_back(text(members.emplace_back(), make_word(chance_, 3, 7)));
        return document::list(std::move(elements));
    }

    document address(Address& members) {
        auto object = document::object({});
        const auto number = std::to_string(chance_.between(1, 199));
        object.add("street", text(members.street, number + ' ' + make_word(chance_, 3, 7) + " Rd"));
        object.add("city", text(members.city, make_word(chance_, 4, 8)));
        object.add("state", text(members.state, make_word(chance_, 2, 7)));
        object.add("zip", text(members.zip, make_digits(chance_, 5)));
        object.add("country", text(members.country, make_word(chance_, 3, 7)));
        return object;
    }

    signup_style style_;
    random chance_{130};
    random decoration_{131};
};

}  // namespace

std::vector<sample<Signup>> make_signups(std::size_t count, const signup_style& style) {
    signup_maker maker{style};
    std::vector<sample<Signup>> signups;
    while (signups.size() < count) signups.push_back(maker.make());
    return signups;
}

}  // namespace bench
