// SPDX-License-Identifier: BSL-1.0

// Included as members of `dumper`; hence no guard.
//
// Lists that are one string.

MALLOW_NOINLINE void delimited(const slot& self, const void* source, const object_frame* parent) {
    struct context {
        dumper& self;
        const slot& inner;
        char delimiter;
        object_frame at;
        std::string text{};

        void add(const void* element) {
            if (at.index++ > 0) text += delimiter;
            scalar_out told;
            if (inner.codec->dump(element, inner, told)) return append_as_text(text, told);
            --at.index;
            self.fail(told.problem, &at);
            ++at.index;
        }
    } joined{*this,
             *self.inner,
             static_cast<const delimited_options&>(*self.options).delimiter,
             {{.parent = parent, .is_list = true}, nullptr}};
    if (!is_in_document(self)) {
        self.sequence->each(source, &joined, [](void* passed, const void* element) {
            static_cast<context*>(passed)->add(element);
            return true;
        });
    } else {
        const boost::json::array* const array = self.document == document_type::array
                                                    ? static_cast<const boost::json::array*>(source)
                                                    : static_cast<const boost::json::value*>(source)->if_array();
        if (!array) return document(*static_cast<const boost::json::value*>(source), parent);
        for (const boost::json::value& element : *array) joined.add(&element);
    }
    string(joined.text, parent);
}
