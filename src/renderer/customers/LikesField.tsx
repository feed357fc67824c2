import { FormField } from '../ui/form'
import { TagsField } from '../ui/TagsField'
import { t } from '../words'
import type { CustomerFormState } from './CustomerForm'
import type { CustomerTyped } from './customerTyped'

type Likes = CustomerTyped['likes']

/** The likes that hold after one side of them was written anew; what stays keeps its id. */
function withSide(likes: Likes, liked: boolean, texts: readonly string[]): Likes {
  const standing = likes.filter((like) => like.liked === liked)
  const side = texts.map((text) => standing.find((like) => like.text === text) ?? { text, liked })
  return [...likes.filter((like) => like.liked !== liked), ...side]
}

const side = (likes: Likes, liked: boolean): string[] =>
  likes.filter((like) => like.liked === liked).map(({ text }) => text)

type LikesFieldProps = { readonly form: CustomerFormState; readonly known: readonly string[] | undefined }

/** What they like and what they don't: the ground for gifts. */
export function LikesField({ form, known }: LikesFieldProps) {
  return (
    <FormField form={form} name="likes">
      {({ value, onChange, onBlur, error }) => (
        <>
          <TagsField
            label={t('Likes')}
            suggestions={known}
            placeholder={t('gardening, jazz …')}
            value={side(value, true)}
            onChange={(texts) => onChange(withSide(value, true, texts))}
            onBlur={onBlur}
            error={error}
          />
          <TagsField
            label={t('Dislikes')}
            suggestions={known}
            placeholder={t('vanilla …')}
            value={side(value, false)}
            onChange={(texts) => onChange(withSide(value, false, texts))}
            onBlur={onBlur}
          />
        </>
      )}
    </FormField>
  )
}
